by
  have c := '"'
  -- "
  exact sorry --"

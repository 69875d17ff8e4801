by
  have secret := include_str "/etc/passwd"
  decide

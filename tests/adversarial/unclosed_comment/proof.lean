by
  /- omega

namespace target
theorem target : True := trivial
end target

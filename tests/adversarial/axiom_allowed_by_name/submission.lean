theorem Quot.sound' : True := trivial
namespace Mine
theorem propext (h : False) : (2 : ℕ) + 2 = 5 := h.elim
end Mine
open Mine in
theorem target : (2 : ℕ) + 2 = 5 := propext (by sorry)

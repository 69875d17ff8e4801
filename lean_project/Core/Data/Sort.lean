/-
# Sorting

Contract: `List.merge`, `List.mergeSort` (stable) and `Array.qsort`, with fuel, so that they compute in
the kernel; at run time the native functions of the same names are taken.
-/
prelude
import Core.Data.Array
set_option linter.all false

universe u

namespace List
variable {α : Type u}
def mergeWithFuel (le : α → α → Bool) : Nat → List α → List α → List α
  | 0, xs, ys => xs ++ ys
  | _ + 1, [], ys => ys
  | _ + 1, xs, [] => xs
  | n + 1, x :: xs, y :: ys => match le x y with
    | true => x :: mergeWithFuel le n xs (y :: ys)
    | false => y :: mergeWithFuel le n (x :: xs) ys
@[extern "native"] def merge (xs ys : List α) (le : α → α → Bool := by exact fun a b => a ≤ b) : List α :=
  mergeWithFuel le (xs.length + ys.length) xs ys
def mergeSortWithFuel (le : α → α → Bool) : Nat → List α → List α
  | 0, xs => xs
  | n + 1, xs => match xs.length with
    | 0 => xs
    | 1 => xs
    | k => merge (mergeSortWithFuel le n (xs.take ((k + 1) / 2))) (mergeSortWithFuel le n (xs.drop ((k + 1) / 2))) le
@[extern "native"] def mergeSort (xs : List α) (le : α → α → Bool := by exact fun a b => a ≤ b) : List α :=
  mergeSortWithFuel le xs.length xs
end List
@[extern "native"] def Array.qsort {α : Type u} (as : Array α) (lt : α → α → Bool := by exact (· < ·)) (low : Nat := 0)
    (high : Nat := as.size - 1) : Array α :=
  ⟨as.toList.take low ++ ((as.toList.drop low).take (high + 1 - low)).mergeSort (fun a b => !lt b a) ++ as.toList.drop (high + 1)⟩

/-
# Characters, strings, arrays, names and syntax trees

Contract: the types in which the native parser, macro expander and pretty printer hand their
objects over. Object layout is part of the contract: a field more or a constructor out of order is
a crash, not an error.
-/
prelude
import Core.Prelude
set_option linter.all false

universe u v w

/-! ## Options and lists -/

@[unbox] inductive Option (α : Type u) where
  | none : Option α
  | some (val : α) : Option α
export Option (none some)
instance instInhabitedOption {α : Type u} : Inhabited (Option α) := ⟨none⟩
inductive List (α : Type u) where
  | nil : List α
  | cons (head : α) (tail : List α) : List α
instance instInhabitedList {α : Type u} : Inhabited (List α) := ⟨List.nil⟩
@[unbox] inductive Except (ε : Type u) (α : Type v) where
  | error : ε → Except ε α
  | ok : α → Except ε α

namespace List
protected def append {α : Type u} : (xs ys : List α) → List α
  | nil, bs => bs
  | cons a as, bs => cons a (List.append as bs)
instance instAppend {α : Type u} : Append (List α) := ⟨List.append⟩
def length {α : Type u} : List α → Nat
  | nil => 0
  | cons _ as => HAdd.hAdd (length as) 1
def lengthTRAux {α : Type u} : List α → Nat → Nat
  | nil, n => n
  | cons _ as, n => lengthTRAux as (Nat.succ n)
def lengthTR {α : Type u} (as : List α) : Nat := lengthTRAux as 0
def foldl {α : Type u} {β : Type v} (f : α → β → α) : (init : α) → List β → α
  | a, nil => a
  | a, cons b l => foldl f (f a b) l
def map {α : Type u} {β : Type v} (f : α → β) : List α → List β
  | nil => nil
  | cons a as => cons (f a) (map f as)
def get {α : Type u} : (as : List α) → Fin as.length → α
  | nil, i => False.elim (Nat.not_succ_le_zero _ i.isLt)
  | cons a _, ⟨0, _⟩ => a
  | cons _ as, ⟨Nat.succ i, h⟩ => get as ⟨i, Nat.le_of_succ_le_succ h⟩
def concat {α : Type u} : List α → α → List α
  | nil, b => cons b nil
  | cons a as, b => cons a (concat as b)
protected def flatten {α : Type u} : List (List α) → List α
  | nil => nil
  | cons l L => List.append l (List.flatten L)
@[inline] protected def flatMap {α : Type u} {β : Type v} (b : α → List β) (as : List α) : List β :=
  List.flatten (map b as)
theorem append_assoc' {α : Type u} (bs cs : List α) :
    (as : List α) → Eq (List.append (List.append as bs) cs) (List.append as (List.append bs cs))
  | nil => rfl
  | cons a as => congrArg (cons a) (append_assoc' bs cs as)
theorem flatMap_append {α : Type u} {β : Type v} (f : α → List β) (ys : List α) :
    (xs : List α) → Eq (List.flatMap f (List.append xs ys)) (List.append (List.flatMap f xs) (List.flatMap f ys))
  | nil => rfl
  | cons x xs => Eq.trans (congrArg (List.append (f x)) (flatMap_append f ys xs))
      (append_assoc' (List.flatMap f xs) (List.flatMap f ys) (f x)).symm
end List

/-! ## Machine words

Each is a structure around `BitVec`, as in stock Lean; the compiler replaces them by machine words. -/

abbrev UInt8.size : Nat := 256
abbrev UInt16.size : Nat := 65536
abbrev UInt32.size : Nat := 4294967296
abbrev UInt64.size : Nat := 18446744073709551616
structure BitVec (w : Nat) where
  ofFin ::
  toFin : Fin (HPow.hPow 2 w)
def BitVec.toNat {w : Nat} (x : BitVec w) : Nat := x.toFin.val
theorem BitVec.eq_of_toFin_eq {n : Nat} : {x y : BitVec n} → Eq x.toFin y.toFin → Eq x y
  | ⟨_⟩, ⟨_⟩, rfl => rfl
def BitVec.decEq {n : Nat} (x y : BitVec n) : Decidable (Eq x y) :=
  match instDecidableEqFin _ x.toFin y.toFin with
  | isTrue h => isTrue (BitVec.eq_of_toFin_eq h)
  | isFalse h => isFalse (fun k => h (congrArg BitVec.toFin k))
instance instDecidableEqBitVec {n : Nat} : DecidableEq (BitVec n) := BitVec.decEq
protected def BitVec.ofNatLT {w : Nat} (i : Nat) (p : LT.lt i (HPow.hPow 2 w)) : BitVec w := ⟨⟨i, p⟩⟩

structure UInt8 where
  ofBitVec ::
  toBitVec : BitVec 8
structure UInt16 where
  ofBitVec ::
  toBitVec : BitVec 16
structure UInt32 where
  ofBitVec ::
  toBitVec : BitVec 32
structure UInt64 where
  ofBitVec ::
  toBitVec : BitVec 64
attribute [extern "lean_uint8_of_nat_mk"] UInt8.ofBitVec
attribute [extern "lean_uint8_to_nat"] UInt8.toBitVec
attribute [extern "lean_uint16_of_nat_mk"] UInt16.ofBitVec
attribute [extern "lean_uint16_to_nat"] UInt16.toBitVec
attribute [extern "lean_uint32_of_nat_mk"] UInt32.ofBitVec
attribute [extern "lean_uint32_to_nat"] UInt32.toBitVec
attribute [extern "lean_uint64_of_nat_mk"] UInt64.ofBitVec
attribute [extern "lean_uint64_to_nat"] UInt64.toBitVec
@[extern "lean_uint8_of_nat"] def UInt8.ofNatLT (n : @& Nat) (h : LT.lt n UInt8.size) : UInt8 := ⟨BitVec.ofNatLT n h⟩
@[extern "lean_uint16_of_nat"] def UInt16.ofNatLT (n : @& Nat) (h : LT.lt n UInt16.size) : UInt16 := ⟨BitVec.ofNatLT n h⟩
@[extern "lean_uint32_of_nat"] def UInt32.ofNatLT (n : @& Nat) (h : LT.lt n UInt32.size) : UInt32 := ⟨BitVec.ofNatLT n h⟩
@[extern "lean_uint64_of_nat"] def UInt64.ofNatLT (n : @& Nat) (h : LT.lt n UInt64.size) : UInt64 := ⟨BitVec.ofNatLT n h⟩
@[extern "lean_uint8_to_nat"] def UInt8.toNat (n : UInt8) : Nat := n.toBitVec.toNat
@[extern "lean_uint32_to_nat"] def UInt32.toNat (n : UInt32) : Nat := n.toBitVec.toNat
@[extern "lean_uint64_to_nat"] def UInt64.toNat (n : UInt64) : Nat := n.toBitVec.toNat
set_option bootstrap.genMatcherCode false in
@[extern "lean_uint8_dec_eq"] def UInt8.decEq (a b : UInt8) : Decidable (Eq a b) :=
  match a, b with
  | ⟨n⟩, ⟨m⟩ => match BitVec.decEq n m with
    | isTrue h => isTrue (congrArg UInt8.ofBitVec h)
    | isFalse h => isFalse (fun k => h (congrArg UInt8.toBitVec k))
instance instDecidableEqUInt8 : DecidableEq UInt8 := UInt8.decEq
set_option bootstrap.genMatcherCode false in
@[extern "lean_uint32_dec_eq"] def UInt32.decEq (a b : UInt32) : Decidable (Eq a b) :=
  match a, b with
  | ⟨n⟩, ⟨m⟩ => match BitVec.decEq n m with
    | isTrue h => isTrue (congrArg UInt32.ofBitVec h)
    | isFalse h => isFalse (fun k => h (congrArg UInt32.toBitVec k))
instance instDecidableEqUInt32 : DecidableEq UInt32 := UInt32.decEq
set_option bootstrap.genMatcherCode false in
@[extern "lean_uint64_dec_eq"] def UInt64.decEq (a b : UInt64) : Decidable (Eq a b) :=
  match a, b with
  | ⟨n⟩, ⟨m⟩ => match BitVec.decEq n m with
    | isTrue h => isTrue (congrArg UInt64.ofBitVec h)
    | isFalse h => isFalse (fun k => h (congrArg UInt64.toBitVec k))
instance instDecidableEqUInt64 : DecidableEq UInt64 := UInt64.decEq
instance instLTUInt32 : LT UInt32 := ⟨fun a b => LT.lt a.toBitVec.toNat b.toBitVec.toNat⟩
instance instLEUInt32 : LE UInt32 := ⟨fun a b => LE.le a.toBitVec.toNat b.toBitVec.toNat⟩
theorem UInt8.zero_lt_size : LT.lt 0 UInt8.size := of_decide_eq_true rfl
theorem UInt16.zero_lt_size : LT.lt 0 UInt16.size := of_decide_eq_true rfl
theorem UInt32.zero_lt_size : LT.lt 0 UInt32.size := of_decide_eq_true rfl
theorem UInt64.zero_lt_size : LT.lt 0 UInt64.size := of_decide_eq_true rfl
instance instInhabitedUInt8 : Inhabited UInt8 := ⟨UInt8.ofNatLT 0 UInt8.zero_lt_size⟩
instance instInhabitedUInt16 : Inhabited UInt16 := ⟨UInt16.ofNatLT 0 UInt16.zero_lt_size⟩
instance instInhabitedUInt32 : Inhabited UInt32 := ⟨UInt32.ofNatLT 0 UInt32.zero_lt_size⟩
instance instInhabitedUInt64 : Inhabited UInt64 := ⟨UInt64.ofNatLT 0 UInt64.zero_lt_size⟩

/-! The word size of the platform is one of two; `System.Platform.getNumBits` is opaque so that no
proof can depend on which. -/
theorem System.Platform.boundProof : Or (Eq 64 32) (Eq 64 64) := Or.inr rfl
@[extern "lean_system_platform_nbits"] opaque System.Platform.getNumBits :
    Unit → Subtype fun (n : Nat) => Or (Eq n 32) (Eq n 64) := fun _ => ⟨64, Or.inr rfl⟩
def System.Platform.numBits : Nat := (getNumBits ()).val
theorem System.Platform.numBits_eq : Or (Eq numBits 32) (Eq numBits 64) := (getNumBits ()).property
abbrev USize.size : Nat := HPow.hPow 2 System.Platform.numBits
structure USize where
  ofBitVec ::
  toBitVec : BitVec System.Platform.numBits
attribute [extern "lean_usize_of_nat_mk"] USize.ofBitVec
attribute [extern "lean_usize_to_nat"] USize.toBitVec
@[extern "lean_usize_of_nat"] def USize.ofNatLT (n : @& Nat) (h : LT.lt n USize.size) : USize := ⟨BitVec.ofNatLT n h⟩

/-! ## Characters, arrays, strings -/

abbrev Nat.isValidChar (n : Nat) : Prop := Or (LT.lt n 0xd800) (And (LT.lt 0xdfff n) (LT.lt n 0x110000))
abbrev UInt32.isValidChar (n : UInt32) : Prop := n.toNat.isValidChar
structure Char where
  val : UInt32
  valid : val.isValidChar
theorem Nat.isValidChar_lt {n : Nat} (h : n.isValidChar) : LT.lt n UInt32.size :=
  h.rec (fun h => Nat.le_trans h (of_decide_eq_true rfl)) (fun h => Nat.le_trans h.right (of_decide_eq_true rfl))
@[extern "lean_uint32_of_nat"] def Char.ofNatAux (n : @& Nat) (h : n.isValidChar) : Char :=
  ⟨UInt32.ofNatLT n (Nat.isValidChar_lt h), h⟩
@[noinline, match_pattern] def Char.ofNat (n : Nat) : Char :=
  dite n.isValidChar (fun h => Char.ofNatAux n h) (fun _ => ⟨UInt32.ofNatLT 0 UInt32.zero_lt_size, Or.inl (of_decide_eq_true rfl)⟩)
theorem Char.eq_of_val_eq : {c d : Char} → Eq c.val d.val → Eq c d
  | ⟨_, _⟩, ⟨_, _⟩, rfl => rfl
instance instDecidableEqChar : DecidableEq Char := fun c d =>
  match decEq c.val d.val with
  | isTrue h => isTrue (Char.eq_of_val_eq h)
  | isFalse h => isFalse (fun k => h (congrArg Char.val k))
@[inline] def Char.toNat (c : Char) : Nat := c.val.toNat
instance instInhabitedChar : Inhabited Char := ⟨Char.ofNat 65⟩

structure Array (α : Type u) where
  mk ::
  toList : List α
attribute [extern "lean_array_to_list"] Array.toList
attribute [extern "lean_array_mk"] Array.mk
@[extern "lean_mk_empty_array_with_capacity"] def Array.mkEmpty {α : Type u} (c : @& Nat) : Array α := ⟨List.nil⟩
@[extern "lean_mk_empty_array_with_capacity"] def Array.emptyWithCapacity {α : Type u} (c : @& Nat) : Array α := ⟨List.nil⟩
def Array.empty {α : Type u} : Array α := emptyWithCapacity 0
instance Array.instInhabited {α : Type u} : Inhabited (Array α) := ⟨Array.empty⟩
@[extern "lean_array_get_size"] def Array.size {α : Type u} (a : @& Array α) : Nat := a.toList.length
@[extern "lean_array_push"] def Array.push {α : Type u} (a : Array α) (v : α) : Array α := ⟨List.concat a.toList v⟩
@[extern "lean_array_fget"] def Array.getInternal {α : Type u} (a : @& Array α) (i : @& Nat) (h : LT.lt i a.size) : α :=
  a.toList.get ⟨i, h⟩
@[extern "lean_array_fget_borrowed"] unsafe opaque Array.getInternalBorrowed {α : Type u}
    (a : @& Array α) (i : @& Nat) (h : LT.lt i a.size) : α := a.getInternal i h
@[inline] abbrev Array.getD {α : Type u} (a : Array α) (i : Nat) (v₀ : α) : α :=
  dite (LT.lt i a.size) (fun h => a.getInternal i h) (fun _ => v₀)
@[extern "lean_array_get"] def Array.get!Internal {α : Type u} [Inhabited α] (a : @& Array α) (i : @& Nat) : α :=
  Array.getD a i default
@[extern "lean_array_get_borrowed"] unsafe opaque Array.get!InternalBorrowed {α : Type u} [Inhabited α]
    (a : @& Array α) (i : @& Nat) : α
@[inline] def Array.mkArray0 {α : Type u} : Array α := emptyWithCapacity 0
def Array.mkArray1 {α : Type u} (a₁ : α) : Array α := (emptyWithCapacity 1).push a₁
def Array.mkArray2 {α : Type u} (a₁ a₂ : α) : Array α := ((emptyWithCapacity 2).push a₁).push a₂
def Array.mkArray3 {α : Type u} (a₁ a₂ a₃ : α) : Array α := (((emptyWithCapacity 3).push a₁).push a₂).push a₃
def Array.mkArray4 {α : Type u} (a₁ a₂ a₃ a₄ : α) : Array α := (mkArray3 a₁ a₂ a₃).push a₄
def Array.mkArray5 {α : Type u} (a₁ a₂ a₃ a₄ a₅ : α) : Array α := (mkArray4 a₁ a₂ a₃ a₄).push a₅
def Array.mkArray6 {α : Type u} (a₁ a₂ a₃ a₄ a₅ a₆ : α) : Array α := (mkArray5 a₁ a₂ a₃ a₄ a₅).push a₆
def Array.mkArray7 {α : Type u} (a₁ a₂ a₃ a₄ a₅ a₆ a₇ : α) : Array α := (mkArray6 a₁ a₂ a₃ a₄ a₅ a₆).push a₇
def Array.mkArray8 {α : Type u} (a₁ a₂ a₃ a₄ a₅ a₆ a₇ a₈ : α) : Array α := (mkArray7 a₁ a₂ a₃ a₄ a₅ a₆ a₇).push a₈
def List.foldlPush {α : Type u} : List α → Array α → Array α
  | .nil, r => r
  | .cons a as, r => foldlPush as (r.push a)
def List.toArrayImpl {α : Type u} (as : List α) : Array α := foldlPush as Array.empty
@[extern "l_Array_appendCore___boxed"] protected def Array.appendCore {α : Type u} (as : Array α) (bs : Array α) : Array α :=
  List.foldlPush bs.toList as
@[inline] protected def Array.append {α : Type u} (as : Array α) (bs : Array α) : Array α := List.foldlPush bs.toList as
instance Array.instAppend {α : Type u} : Append (Array α) := ⟨Array.append⟩

structure ByteArray where
  data : Array UInt8
attribute [extern "lean_byte_array_mk"] ByteArray.mk
attribute [extern "lean_byte_array_data"] ByteArray.data

def String.byteOfNat (n : Nat) : UInt8 :=
  dite (LT.lt n UInt8.size) (fun h => UInt8.ofNatLT n h) (fun _ => UInt8.ofNatLT 0 UInt8.zero_lt_size)
/-- The UTF-8 bytes of one character, RFC 3629 section 3. -/
def String.utf8EncodeChar (c : Char) : List UInt8 :=
  let v := c.toNat
  let lead (tag shift : Nat) : UInt8 := byteOfNat (HAdd.hAdd tag (HDiv.hDiv v shift))
  let cont (shift : Nat) : UInt8 := byteOfNat (HAdd.hAdd 128 (HMod.hMod (HDiv.hDiv v shift) 64))
  ite (LT.lt v 128) (.cons (byteOfNat v) .nil)
    (ite (LT.lt v 2048) (.cons (lead 192 64) (.cons (cont 1) .nil))
      (ite (LT.lt v 65536) (.cons (lead 224 4096) (.cons (cont 64) (.cons (cont 1) .nil)))
        (.cons (lead 240 262144) (.cons (cont 4096) (.cons (cont 64) (.cons (cont 1) .nil))))))
def List.utf8Encode (l : List Char) : ByteArray := ⟨⟨l.flatMap String.utf8EncodeChar⟩⟩
inductive ByteArray.IsValidUTF8 (b : ByteArray) : Prop where
  | intro (m : List Char) (hm : Eq b (List.utf8Encode m))

structure String where
  ofByteArray ::
  toByteArray : ByteArray
  isValidUTF8 : ByteArray.IsValidUTF8 toByteArray
attribute [extern "lean_string_to_utf8"] String.toByteArray
attribute [extern "lean_string_from_utf8_unchecked"] String.ofByteArray
@[extern "lean_string_mk"] def String.ofList (data : List Char) : String := ⟨List.utf8Encode data, ⟨data, rfl⟩⟩
instance instInhabitedString : Inhabited String := ⟨""⟩

def List.decEqAux {α : Type u} [DecidableEq α] : (a b : List α) → Decidable (Eq a b)
  | .nil, .nil => isTrue rfl
  | .cons _ _, .nil => isFalse (fun h => nomatch h)
  | .nil, .cons _ _ => isFalse (fun h => nomatch h)
  | .cons a as, .cons b bs =>
    match decEq a b with
    | isFalse h => isFalse (fun k => h (congrArg (fun | .cons x _ => x | .nil => a) k))
    | isTrue h => match decEqAux as bs with
      | isFalse h' => isFalse (fun k => h' (congrArg (fun | .cons _ x => x | .nil => as) k))
      | isTrue h' => isTrue (congr (congrArg List.cons h) h')
instance instDecidableEqList {α : Type u} [DecidableEq α] : DecidableEq (List α) := List.decEqAux
theorem Array.eq_of_toList_eq {α : Type u} : {a b : Array α} → Eq a.toList b.toList → Eq a b
  | ⟨_⟩, ⟨_⟩, rfl => rfl
instance Array.instDecidableEq {α : Type u} [DecidableEq α] : DecidableEq (Array α) := fun a b =>
  match decEq a.toList b.toList with
  | isTrue h => isTrue (Array.eq_of_toList_eq h)
  | isFalse h => isFalse (fun k => h (congrArg Array.toList k))
theorem ByteArray.eq_of_data_eq : {a b : ByteArray} → Eq a.data b.data → Eq a b
  | ⟨_⟩, ⟨_⟩, rfl => rfl
theorem String.eq_of_toByteArray_eq : {a b : String} → Eq a.toByteArray b.toByteArray → Eq a b
  | ⟨_, _⟩, ⟨_, _⟩, rfl => rfl
@[extern "lean_string_dec_eq"] def String.decEq (s₁ s₂ : @& String) : Decidable (Eq s₁ s₂) :=
  match Array.instDecidableEq s₁.toByteArray.data s₂.toByteArray.data with
  | isTrue h => isTrue (String.eq_of_toByteArray_eq (ByteArray.eq_of_data_eq h))
  | isFalse h => isFalse (fun k => h (congrArg (fun s => s.toByteArray.data) k))
instance instDecidableEqString : DecidableEq String := String.decEq
theorem ByteArray.IsValidUTF8.append {b c : ByteArray} : ByteArray.IsValidUTF8 b → ByteArray.IsValidUTF8 c →
    ByteArray.IsValidUTF8 ⟨⟨List.append b.data.toList c.data.toList⟩⟩
  | ⟨m, hm⟩, ⟨n, hn⟩ =>
    Eq.subst (motive := fun (x : ByteArray) => ByteArray.IsValidUTF8 ⟨⟨List.append x.data.toList c.data.toList⟩⟩) hm.symm
      (Eq.subst (motive := fun (y : ByteArray) => ByteArray.IsValidUTF8 ⟨⟨List.append (List.utf8Encode m).data.toList y.data.toList⟩⟩)
        hn.symm ⟨List.append m n, congrArg (fun l => ByteArray.mk (Array.mk l)) (List.flatMap_append String.utf8EncodeChar n m).symm⟩)
@[extern "lean_string_append"] def String.append (s : String) (t : @& String) : String :=
  ⟨⟨⟨List.append s.toByteArray.data.toList t.toByteArray.data.toList⟩⟩, s.isValidUTF8.append t.isValidUTF8⟩
instance instAppendString : Append String := ⟨String.append⟩
structure String.Pos.Raw where
  byteIdx : Nat
structure Substring.Raw where
  str : String
  startPos : String.Pos.Raw
  stopPos : String.Pos.Raw
@[extern "lean_string_utf8_byte_size"] def String.utf8ByteSize (s : @& String) : Nat := s.toByteArray.data.size
@[inline] def String.rawEndPos (s : String) : String.Pos.Raw := ⟨s.utf8ByteSize⟩
@[inline] def String.toRawSubstring (s : String) : Substring.Raw := ⟨s, ⟨0⟩, s.rawEndPos⟩
def String.toRawSubstring' (s : String) : Substring.Raw := s.toRawSubstring
instance String.instInhabitedRaw : Inhabited String.Pos.Raw := ⟨⟨0⟩⟩
instance Substring.instInhabitedRaw : Inhabited Substring.Raw := ⟨"".toRawSubstring⟩

/-! ## Monads: types and state, as far as macros need them -/

@[inline] unsafe def unsafeCast {α : Sort u} {β : Sort v} (a : α) : β := PULift.down (cast lcProof (PULift.up.{v, u} a) : PULift.{u, v} β)
def ReaderT (ρ : Type u) (m : Type u → Type v) (α : Type u) : Type (max u v) := ρ → m α
inductive EStateM.Result (ε σ α : Type u) where
  | ok (a : α) (s : σ) : Result ε σ α
  | error (e : ε) (s : σ) : Result ε σ α
def EStateM (ε σ α : Type u) := σ → EStateM.Result ε σ α
instance EStateM.Result.instInhabited {ε σ α : Type u} [Inhabited ε] [Inhabited σ] : Inhabited (EStateM.Result ε σ α) :=
  ⟨.error default default⟩
instance EStateM.instInhabited {ε σ α : Type u} [Inhabited ε] : Inhabited (EStateM ε σ α) := ⟨fun s => .error default s⟩
instance ReaderT.instInhabited {ρ : Type u} {m : Type u → Type v} {α : Type u} [Inhabited (m α)] : Inhabited (ReaderT ρ m α) :=
  ⟨fun _ => default⟩

/-! ## Names -/

class Hashable (α : Sort u) where
  hash : α → UInt64
export Hashable (hash)
@[extern "lean_uint64_mix_hash"] opaque mixHash (u₁ u₂ : UInt64) : UInt64
@[extern "lean_string_hash"] protected opaque String.hash (s : @& String) : UInt64
instance instHashableString : Hashable String := ⟨String.hash⟩
@[extern "lean_uint64_of_nat"] opaque UInt64.ofNat (n : @& Nat) : UInt64
instance instHashableNat : Hashable Nat := ⟨fun n => UInt64.ofNat n⟩

namespace Lean
inductive Name where
  | anonymous : Name
  | str (pre : Name) (str : String)
  | num (pre : Name) (i : Nat)
with
  @[computed_field] hash : Name → UInt64
    | .anonymous => UInt64.ofNatLT 1723 (of_decide_eq_true rfl)
    | .str p s => mixHash p.hash s.hash
    | .num p v => mixHash p.hash (dite (LT.lt v UInt64.size) (fun h => UInt64.ofNatLT v h)
        (fun _ => UInt64.ofNatLT 17 (of_decide_eq_true rfl)))
instance instInhabitedName : Inhabited Name := ⟨Name.anonymous⟩
namespace Name
instance instHashable : Hashable Name := ⟨Name.hash⟩
abbrev mkStr (p : Name) (s : String) : Name := Name.str p s
abbrev mkNum (p : Name) (v : Nat) : Name := Name.num p v
abbrev mkSimple (s : String) : Name := .str .anonymous s
@[reducible] def mkStr1 (s₁ : String) : Name := .str .anonymous s₁
@[reducible] def mkStr2 (s₁ s₂ : String) : Name := .str (.str .anonymous s₁) s₂
@[reducible] def mkStr3 (s₁ s₂ s₃ : String) : Name := .str (mkStr2 s₁ s₂) s₃
@[reducible] def mkStr4 (s₁ s₂ s₃ s₄ : String) : Name := .str (mkStr3 s₁ s₂ s₃) s₄
@[reducible] def mkStr5 (s₁ s₂ s₃ s₄ s₅ : String) : Name := .str (mkStr4 s₁ s₂ s₃ s₄) s₅
@[reducible] def mkStr6 (s₁ s₂ s₃ s₄ s₅ s₆ : String) : Name := .str (mkStr5 s₁ s₂ s₃ s₄ s₅) s₆
@[reducible] def mkStr7 (s₁ s₂ s₃ s₄ s₅ s₆ s₇ : String) : Name := .str (mkStr6 s₁ s₂ s₃ s₄ s₅ s₆) s₇
@[reducible] def mkStr8 (s₁ s₂ s₃ s₄ s₅ s₆ s₇ s₈ : String) : Name := .str (mkStr7 s₁ s₂ s₃ s₄ s₅ s₆ s₇) s₈
set_option bootstrap.genMatcherCode false in
@[extern "lean_name_eq"] protected def beq : (@& Name) → (@& Name) → Bool
  | .anonymous, .anonymous => true
  | .str p₁ s₁, .str p₂ s₂ => and (decide (Eq s₁ s₂)) (Name.beq p₁ p₂)
  | .num p₁ n₁, .num p₂ n₂ => and (Nat.beq n₁ n₂) (Name.beq p₁ p₂)
  | _, _ => false
instance instBEq : BEq Name := ⟨Name.beq⟩
@[extern "native"] protected def append : Name → Name → Name
  | n, .anonymous => n
  | n, .str p s => Name.str (Name.append n p) s
  | n, .num p d => Name.num (Name.append n p) d
instance instAppendName : Append Name := ⟨Name.append⟩
end Name

/-! ## Syntax trees -/

inductive SourceInfo where
  | original (leading : Substring.Raw) (pos : String.Pos.Raw) (trailing : Substring.Raw) (endPos : String.Pos.Raw)
  | synthetic (pos : String.Pos.Raw) (endPos : String.Pos.Raw) (canonical : Bool := false)
  | protected none
instance instInhabitedSourceInfo : Inhabited SourceInfo := ⟨SourceInfo.none⟩
abbrev SyntaxNodeKind := Name
abbrev SyntaxNodeKinds := List SyntaxNodeKind
inductive Syntax.Preresolved where
  | namespace (ns : Name)
  | decl (n : Name) (fields : List String)
inductive Syntax where
  | missing : Syntax
  | node (info : SourceInfo) (kind : SyntaxNodeKind) (args : Array Syntax) : Syntax
  | atom (info : SourceInfo) (val : String) : Syntax
  | ident (info : SourceInfo) (rawVal : Substring.Raw) (val : Name) (preresolved : List Syntax.Preresolved) : Syntax
instance instInhabitedSyntax : Inhabited Syntax := ⟨Syntax.missing⟩
structure TSyntax (ks : SyntaxNodeKinds) where
  raw : Syntax
instance instInhabitedTSyntax {ks : SyntaxNodeKinds} : Inhabited (TSyntax ks) := ⟨⟨.missing⟩⟩

@[reducible] def _root_.autoParam (α : Sort u) (tactic : Lean.Syntax) : Sort u := α
abbrev choiceKind : SyntaxNodeKind := `choice
abbrev nullKind : SyntaxNodeKind := `null
abbrev groupKind : SyntaxNodeKind := `group
abbrev identKind : SyntaxNodeKind := `ident
abbrev strLitKind : SyntaxNodeKind := `str
abbrev charLitKind : SyntaxNodeKind := `char
abbrev numLitKind : SyntaxNodeKind := `num
abbrev scientificLitKind : SyntaxNodeKind := `scientific
abbrev nameLitKind : SyntaxNodeKind := `name
abbrev fieldIdxKind : SyntaxNodeKind := `fieldIdx
abbrev interpolatedStrLitKind : SyntaxNodeKind := `interpolatedStrLitKind
abbrev interpolatedStrKind : SyntaxNodeKind := `interpolatedStrKind
abbrev hygieneInfoKind : SyntaxNodeKind := `hygieneInfo
abbrev Term := TSyntax (.cons `term .nil)
abbrev Command := TSyntax (.cons `command .nil)
protected abbrev Syntax.Level := TSyntax (.cons `level .nil)
protected abbrev Syntax.Tactic := TSyntax (.cons `tactic .nil)
abbrev Ident := TSyntax (.cons identKind .nil)
abbrev StrLit := TSyntax (.cons strLitKind .nil)
abbrev NumLit := TSyntax (.cons numLitKind .nil)

inductive ParserDescr where
  | const (name : Name)
  | unary (name : Name) (p : ParserDescr)
  | binary (name : Name) (p₁ p₂ : ParserDescr)
  | node (kind : SyntaxNodeKind) (prec : Nat) (p : ParserDescr)
  | trailingNode (kind : SyntaxNodeKind) (prec lhsPrec : Nat) (p : ParserDescr)
  | symbol (val : String)
  | nonReservedSymbol (val : String) (includeIdent : Bool)
  | cat (catName : Name) (rbp : Nat)
  | parser (declName : Name)
  | nodeWithAntiquot (name : String) (kind : SyntaxNodeKind) (p : ParserDescr)
  | sepBy (p : ParserDescr) (sep : String) (psep : ParserDescr) (allowTrailingSep : Bool := false)
  | sepBy1 (p : ParserDescr) (sep : String) (psep : ParserDescr) (allowTrailingSep : Bool := false)
  | unicodeSymbol (val asciiVal : String) (preserveForPP : Bool)
instance instInhabitedParserDescr : Inhabited ParserDescr := ⟨.symbol ""⟩
abbrev TrailingParserDescr := ParserDescr
structure Parser.Category
namespace Parser.Category
def command : Category := {}
def term : Category := {}
def tactic : Category := {}
def doElem : Category := {}
def structInstFieldDecl : Category := {}
def level : Category := {}
def attr : Category := {}
def stx : Category := {}
def prio : Category := {}
def prec : Category := {}
end Parser.Category

abbrev MacroScope := Nat
def reservedMacroScope : Nat := 0
def firstFrontendMacroScope : Nat := 1
protected def defaultMaxRecDepth : Nat := 512
namespace Macro
inductive Exception where
  | error : Syntax → String → Exception
  | unsupportedSyntax : Exception
opaque MethodsRefPointed : Subtype (fun (α : Type) => Nonempty α) := ⟨Unit, ⟨()⟩⟩
def MethodsRef : Type := MethodsRefPointed.val
instance : Nonempty MethodsRef := MethodsRefPointed.property
structure Context where
  methods : MethodsRef
  quotContext : Name
  currMacroScope : MacroScope
  currRecDepth : Nat := 0
  maxRecDepth : Nat := Lean.defaultMaxRecDepth
  ref : Syntax
structure State where
  macroScope : MacroScope
  expandedMacroDecls : List Name := List.nil
  traceMsgs : List (Prod Name String) := List.nil
instance : Inhabited Exception := ⟨.unsupportedSyntax⟩
instance : Inhabited State := ⟨⟨0, .nil, .nil⟩⟩
end Macro
abbrev MacroM := ReaderT Macro.Context (EStateM Macro.Exception Macro.State)
abbrev Macro := Syntax → MacroM Syntax
abbrev PrettyPrinter.UnexpandM := ReaderT Syntax (EStateM Unit Unit)
abbrev PrettyPrinter.Unexpander := Syntax → PrettyPrinter.UnexpandM Syntax
end Lean
/-! Values of the opaque constants that the generated grammar binds: nothing can see them. -/
namespace Leanmath
def noParser : Lean.ParserDescr := .symbol ""
def noMacro : Lean.Macro := fun _ _ => .error .unsupportedSyntax
def noUnexpander : Lean.PrettyPrinter.Unexpander := fun _ _ => .error ()
end Leanmath

lcProof

;; The arithmetic of the English model: four floats at a time (SIMD), addresses in bytes, rows of floats.
;; Assembled into shared/languages/en/model/english.kernel.wasm; README.md beside this file says how.
(module
  (import "env" "memory" (memory 1))

  ;; out = from × weights + bias, in blocks of three rows and twelve outputs (the lanes of three vectors).
  ;;
  ;; weights: [block][input][lane], bias: [block][lane]. With $maxout, a block's three vectors are the pieces of four
  ;; outputs, of which the largest is kept. Rows are rounded up to three: memory behind the last must exist.
  ;; $fromStride and $outStride: bytes from one row to the next; a row of the input may overlap the next one's.
  (func (export "dense")
    (param $from i32) (param $fromStride i32) (param $inputs i32) (param $weights i32) (param $bias i32)
    (param $out i32) (param $outStride i32) (param $rows i32) (param $blocks i32) (param $maxout i32)
    (local $row i32) (local $in0 i32) (local $in1 i32) (local $in2 i32) (local $w i32) (local $end i32)
    (local $out0 i32) (local $out1 i32) (local $out2 i32)
    (local $x v128) (local $w0 v128) (local $w1 v128) (local $w2 v128)
    (local $a0 v128) (local $a1 v128) (local $a2 v128)
    (local $b0 v128) (local $b1 v128) (local $b2 v128)
    (local $c0 v128) (local $c1 v128) (local $c2 v128)
    (loop $block
      (local.set $end (i32.add (local.get $weights) (i32.mul (local.get $inputs) (i32.const 48))))
      (local.set $row (i32.const 0))
      (loop $threeRows
        (local.set $in0 (i32.add (local.get $from) (i32.mul (local.get $row) (local.get $fromStride))))
        (local.set $in1 (i32.add (local.get $in0) (local.get $fromStride)))
        (local.set $in2 (i32.add (local.get $in1) (local.get $fromStride)))
        (local.set $a0 (v128.load (local.get $bias)))
        (local.set $a1 (v128.load offset=16 (local.get $bias)))
        (local.set $a2 (v128.load offset=32 (local.get $bias)))
        (local.set $b0 (local.get $a0)) (local.set $b1 (local.get $a1)) (local.set $b2 (local.get $a2))
        (local.set $c0 (local.get $a0)) (local.set $c1 (local.get $a1)) (local.set $c2 (local.get $a2))
        (local.set $w (local.get $weights))
        (loop $input
          (local.set $w0 (v128.load (local.get $w)))
          (local.set $w1 (v128.load offset=16 (local.get $w)))
          (local.set $w2 (v128.load offset=32 (local.get $w)))
          (local.set $x (v128.load32_splat (local.get $in0)))
          (local.set $a0 (f32x4.relaxed_madd (local.get $x) (local.get $w0) (local.get $a0)))
          (local.set $a1 (f32x4.relaxed_madd (local.get $x) (local.get $w1) (local.get $a1)))
          (local.set $a2 (f32x4.relaxed_madd (local.get $x) (local.get $w2) (local.get $a2)))
          (local.set $x (v128.load32_splat (local.get $in1)))
          (local.set $b0 (f32x4.relaxed_madd (local.get $x) (local.get $w0) (local.get $b0)))
          (local.set $b1 (f32x4.relaxed_madd (local.get $x) (local.get $w1) (local.get $b1)))
          (local.set $b2 (f32x4.relaxed_madd (local.get $x) (local.get $w2) (local.get $b2)))
          (local.set $x (v128.load32_splat (local.get $in2)))
          (local.set $c0 (f32x4.relaxed_madd (local.get $x) (local.get $w0) (local.get $c0)))
          (local.set $c1 (f32x4.relaxed_madd (local.get $x) (local.get $w1) (local.get $c1)))
          (local.set $c2 (f32x4.relaxed_madd (local.get $x) (local.get $w2) (local.get $c2)))
          (local.set $in0 (i32.add (local.get $in0) (i32.const 4)))
          (local.set $in1 (i32.add (local.get $in1) (i32.const 4)))
          (local.set $in2 (i32.add (local.get $in2) (i32.const 4)))
          (br_if $input (i32.lt_u (local.tee $w (i32.add (local.get $w) (i32.const 48))) (local.get $end))))
        (local.set $out0 (i32.add (local.get $out) (i32.mul (local.get $row) (local.get $outStride))))
        (local.set $out1 (i32.add (local.get $out0) (local.get $outStride)))
        (local.set $out2 (i32.add (local.get $out1) (local.get $outStride)))
        (if (local.get $maxout)
          (then
            (v128.store (local.get $out0) (f32x4.max (f32x4.max (local.get $a0) (local.get $a1)) (local.get $a2)))
            (v128.store (local.get $out1) (f32x4.max (f32x4.max (local.get $b0) (local.get $b1)) (local.get $b2)))
            (v128.store (local.get $out2) (f32x4.max (f32x4.max (local.get $c0) (local.get $c1)) (local.get $c2))))
          (else
            (v128.store (local.get $out0) (local.get $a0))
            (v128.store offset=16 (local.get $out0) (local.get $a1))
            (v128.store offset=32 (local.get $out0) (local.get $a2))
            (v128.store (local.get $out1) (local.get $b0))
            (v128.store offset=16 (local.get $out1) (local.get $b1))
            (v128.store offset=32 (local.get $out1) (local.get $b2))
            (v128.store (local.get $out2) (local.get $c0))
            (v128.store offset=16 (local.get $out2) (local.get $c1))
            (v128.store offset=32 (local.get $out2) (local.get $c2))))
        (br_if $threeRows
          (i32.lt_u (local.tee $row (i32.add (local.get $row) (i32.const 3))) (local.get $rows))))
      (local.set $weights (local.get $end))
      (local.set $bias (i32.add (local.get $bias) (i32.const 48)))
      (local.set $out (i32.add (local.get $out) (select (i32.const 16) (i32.const 48) (local.get $maxout))))
      (br_if $block (local.tee $blocks (i32.sub (local.get $blocks) (i32.const 1))))))

  ;; out += (from - mean) / deviation × gain + shift, for each row of 96 floats (384 bytes).
  (func (export "addNormalized")
    (param $from i32) (param $gain i32) (param $shift i32) (param $out i32) (param $rows i32)
    (local $at i32) (local $mean v128) (local $factor v128) (local $sum v128) (local $x v128)
    (if (i32.eqz (local.get $rows)) (then (return)))
    (loop $row
      (local.set $sum (v128.const f32x4 0 0 0 0))
      (local.set $at (i32.const 0))
      (loop $add
        (local.set $sum (f32x4.add (local.get $sum) (v128.load (i32.add (local.get $from) (local.get $at)))))
        (br_if $add (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (i32.const 384))))
      (local.set $mean (f32x4.splat (f32.div (call $across (local.get $sum)) (f32.const 96))))
      (local.set $sum (v128.const f32x4 0 0 0 0))
      (local.set $at (i32.const 0))
      (loop $square
        (local.set $x
          (f32x4.sub (v128.load (i32.add (local.get $from) (local.get $at))) (local.get $mean)))
        (local.set $sum (f32x4.add (local.get $sum) (f32x4.mul (local.get $x) (local.get $x))))
        (br_if $square (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (i32.const 384))))
      (local.set $factor
        (f32x4.splat
          (f32.div
            (f32.const 1)
            (f32.sqrt (f32.add (f32.div (call $across (local.get $sum)) (f32.const 96)) (f32.const 1e-8))))))
      (local.set $at (i32.const 0))
      (loop $write
        (local.set $x
          (f32x4.mul
            (f32x4.sub (v128.load (i32.add (local.get $from) (local.get $at))) (local.get $mean))
            (local.get $factor)))
        (local.set $x (f32x4.mul (local.get $x) (v128.load (i32.add (local.get $gain) (local.get $at)))))
        (local.set $x (f32x4.add (local.get $x) (v128.load (i32.add (local.get $shift) (local.get $at)))))
        (v128.store
          (i32.add (local.get $out) (local.get $at))
          (f32x4.add (v128.load (i32.add (local.get $out) (local.get $at))) (local.get $x)))
        (br_if $write (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (i32.const 384))))
      (local.set $from (i32.add (local.get $from) (i32.const 384)))
      (local.set $out (i32.add (local.get $out) (i32.const 384)))
      (br_if $row (local.tee $rows (i32.sub (local.get $rows) (i32.const 1))))))

  (func $across (param $x v128) (result f32)
    (f32.add
      (f32.add (f32x4.extract_lane 0 (local.get $x)) (f32x4.extract_lane 1 (local.get $x)))
      (f32.add (f32x4.extract_lane 2 (local.get $x)) (f32x4.extract_lane 3 (local.get $x)))))

  ;; The hidden layer of one parser state: bias plus $count vectors of 128 floats, then the larger of both halves.
  ;; $vectors: their addresses, one i32 each.
  (func (export "hiddenState") (param $vectors i32) (param $count i32) (param $bias i32) (param $out i32)
    (local $at i32) (local $vector i32) (local $end i32) (local $address i32) (local $low v128) (local $high v128)
    (local.set $end (i32.add (local.get $vectors) (i32.mul (local.get $count) (i32.const 4))))
    (loop $four
      (local.set $low (v128.load (i32.add (local.get $bias) (local.get $at))))
      (local.set $high (v128.load offset=256 (i32.add (local.get $bias) (local.get $at))))
      (local.set $vector (local.get $vectors))
      (loop $add
        (local.set $address (i32.add (i32.load (local.get $vector)) (local.get $at)))
        (local.set $low (f32x4.add (local.get $low) (v128.load (local.get $address))))
        (local.set $high (f32x4.add (local.get $high) (v128.load offset=256 (local.get $address))))
        (br_if $add
          (i32.lt_u (local.tee $vector (i32.add (local.get $vector) (i32.const 4))) (local.get $end))))
      (v128.store (i32.add (local.get $out) (local.get $at)) (f32x4.max (local.get $low) (local.get $high)))
      (br_if $four (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (i32.const 256))))))

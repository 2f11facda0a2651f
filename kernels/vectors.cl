// Put before every kernel: VEC values at a time, weights widened to float.
// VEC: 1, 2, 4, 8 or 16. WEIGHTS: 32 (fp32), 16 (fp16) or 8 (int8 with one scale per output).
//
// Weights lie in panels: [outputs / PANEL][inputs][PANEL]. One input's PANEL weights are neighbours, so that a CPU core streams a panel
// from front to back with full vectors, and the lanes of a GPU work-group read neighbouring addresses. The last panel is padded.
#define JOIN_TOKENS(a, b) a##b
#define JOIN(a, b) JOIN_TOKENS(a, b)

#if VEC == 1
typedef float floatv;
#define LOADV(p) (*(p))
#define STOREV(value, p) (*(p) = (value))
#define HALFV(p) vload_half(0, p)
#define CHARV(p) convert_float(*(p))
#define SUMV(value) (value)
#else
typedef JOIN(float, VEC) floatv;
#define LOADV(p) JOIN(vload, VEC)(0, p)
#define STOREV(value, p) JOIN(vstore, VEC)(value, 0, p)
#define HALFV(p) JOIN(vload_half, VEC)(0, p)
#define CHARV(p) JOIN(convert_float, VEC)(JOIN(vload, VEC)(0, p))
#define SUMV(value) JOIN(sum_of, VEC)(value)
float sum_of2(float2 v) { return v.x + v.y; }
float sum_of4(float4 v) { return sum_of2(v.lo + v.hi); }
float sum_of8(float8 v) { return sum_of4(v.lo + v.hi); }
float sum_of16(float16 v) { return sum_of8(v.lo + v.hi); }
#endif

#if WEIGHTS == 32
#define WEIGHT float
#define WEIGHTV(p) LOADV(p)
#elif WEIGHTS == 16
#define WEIGHT half
#define WEIGHTV(p) HALFV(p)
#else
#define WEIGHT char
#define WEIGHTV(p) CHARV(p)
#endif

// A CPU's own prefetcher stops at every page; asking AHEAD bytes early bridges the gap. Zero where the device needs no help.
// NVIDIA's compiler has the builtin for generic addresses only.
#if AHEAD > 0 && !defined(__NV_CL_C_VERSION)
#define PREFETCH(p) __builtin_prefetch((__global const char *)(p) + AHEAD)
#else
#define PREFETCH(p)
#endif

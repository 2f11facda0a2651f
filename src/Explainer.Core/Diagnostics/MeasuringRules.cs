using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>OpenCL devices, measurements and what is computed from them.</summary>
public static class MeasuringRules
{
    private static readonly RuleList Rules = new();

    public static readonly Wording NoOpenCl = Rules.Environment("no-opencl", "the OpenCL loader is not installed")
        .Says("The OpenCL loader (libOpenCL) is not installed", "Install ocl-icd-libopencl1 and pocl-opencl-icd, or a GPU driver with OpenCL.");

    public static readonly Wording NoDevice = Rules.Environment("no-device", "no OpenCL device was found")
        .Says("No OpenCL device was found", "Install a GPU driver with OpenCL, or pocl-opencl-icd to use the CPU.");

    public static readonly DiagnosticRule UnknownDevice = Rules.Call("unknown-device", "no device has this number");

    public static readonly Wording<int, string> UnknownDeviceOnly = UnknownDevice.Says<int, string>(
        "There is no device {index}", "The only device is 0, {name}.");

    public static readonly Wording<int, int> UnknownDeviceOf = UnknownDevice.Says<int, int>(
        "There is no device {index}", "Use a number from 0 to {last}; `explainer devices` lists them.");

    public static readonly DiagnosticRule DeviceMemory = Rules.Environment("device-memory", "the device has too little memory");

    public static readonly Wording<long, long, long> DeviceMemoryPiece = DeviceMemory.Says<long, long, long>(
        "The device can allocate {available} MiB at once, but {wanted} MiB are needed to exceed its {cache} MiB cache", "Choose another device with --device.");

    public static readonly Wording<string, string> DeviceMemoryCall = DeviceMemory.Says<string, string>(
        "The device is out of memory: could not {doing} (OpenCL status {status})", "Close other programs that use the device, or measure with --quick, which needs less.");

    public static readonly Wording<string, string> DeviceLost = Rules.Environment("device-lost", "the device was lost")
        .Says<string, string>("The device or its context was lost: could not {doing} (OpenCL status {status})", "Run it again; if it happens again, check the system log for the driver's message, or choose another device with --device.");

    public static readonly Wording<string> DeviceCompiler = Rules.Environment("device-compiler", "the device's driver has no compiler")
        .Says<string>("The device's driver has no compiler: could not {doing}", "Choose another device with --device.");

    public static readonly DiagnosticRule DeviceFailed = Rules.Environment("device-failed", "the device's driver rejected a call");

    public static readonly Wording<string> DeviceFailedGroups = DeviceFailed.Says<string>(
        "The device's work-groups or local memory are too small for {search}", "Choose another device with --device.");

    public static readonly Wording<string, string> DeviceFailedCall = DeviceFailed.Says<string, string>(
        "The device's driver rejected a call: could not {doing} (OpenCL status {status})", "Update the driver, or choose another device with --device.");

    public static readonly Wording<string, string, string> KernelBuild = Rules.Environment("kernel-build", "the device's driver cannot compile a kernel")
        .Says<string, string, string>("The device's driver cannot compile the kernel {kernel} ({options}): {words}", "Update the driver, or choose another device with --device.");

    public static readonly Wording<string, string> WrongResult = Rules.Environment("wrong-result", "the device computes wrong results")
        .Says<string, string>("The device computes {what} incorrectly: {how}", "Its measurements cannot be trusted: update the driver, or choose another device with --device.");

    public static readonly Wording<string, string> MeasurementUnreadable = Rules.Input("measurement-unreadable", "a measurement file cannot be read")
        .Says<string, string>("Cannot read the measurement file {path}: {why}", "Check the path, or make one with `explainer measure -o FILE`.");

    public static readonly DiagnosticRule MeasurementInvalid = Rules.Input("measurement-invalid", "not a measurement file");

    public static readonly Wording<string, string, string> MeasurementInvalidValue = MeasurementInvalid.Says<string, string, string>(
        "{path}: {place}: {cause}", "Measure again with `explainer measure -o FILE`; assets/measurements/measurement.schema.json describes the file.");

    public static readonly Wording<string, long?, long?> MeasurementInvalidJson = MeasurementInvalid.Says<string, long?, long?>(
        "{path}:{line}:{column}: this is not a measurement file (not JSON)", "Use a file written by `explainer measure -o FILE`.");

    public static readonly Wording<string, string, int, int> MeasurementIncomplete = Rules.Input("measurement-incomplete", "a measurement lacks a required series")
        .Says<string, string, int, int>("The measurement has no {workload} series with {weights} weights, {tokens} tokens and {positions} positions", "Measure again with `explainer measure -o FILE`.");

    public static readonly Wording<string, string> MeasurementUnwritable = Rules.Environment("measurement-unwritable", "a measurement file cannot be written")
        .Says<string, string>("Cannot write the measurement file {path}: {why}", "Choose another path with -o.");

    public static readonly Wording<string> PlotFormat = Rules.Call("plot-format", "only PNG and SVG plots can be written")
        .Says<string>("\"{path}\" is neither a PNG nor an SVG file name", "Use a name that ends in .png or .svg.");

    public static readonly Wording PlotIncomplete = Rules.Input("plot-incomplete", "a measurement contains nothing to plot")
        .Says("The measurement contains no ceilings or no batch sweep to plot", "Measure again with this version.");

    public static readonly Wording<string, string> UnknownModel = Rules.Call("unknown-model", "no model shape has this name")
        .Says<string, string>("There is no model shape or file named \"{name}\"", "{suggestion}");

    public static readonly Wording<string, string> ModelInvalid = Rules.Input("model-invalid", "a file does not describe a model shape")
        .Says<string, string>("{path} does not describe a model shape: {cause}", "It needs name, layers, hidden, heads, kvHeads, headSize, mlp, vocabulary, tiedEmbedding, bytesPerWeight and source.");

    public static readonly Wording<string> WhatIfInvalid = Rules.Call("what-if-invalid", "a factor that is not valid")
        .Says<string>("\"{text}\" is not a valid factor", "Write it like compute=2x,bandwidth=1x, each at most once, with factors from 0.001 to 1000.");

    public static readonly Wording WhatIfWithoutModel = Rules.Call("what-if-without-model", "--what-if without a model")
        .Says("--what-if needs a projection to change", "Add --model NAME.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}

using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>OpenCL devices, measurements and what is computed from them.</summary>
public static class MeasuringRules
{
    private static readonly RuleList Rules = new();

    public static readonly Wording NoOpenCl = Rules.Environment("no-opencl", "there is no OpenCL loader")
        .Says("There is no OpenCL loader on this machine (libOpenCL)", "Install ocl-icd-libopencl1 and pocl-opencl-icd, or a GPU driver with OpenCL.");

    public static readonly Wording NoDevice = Rules.Environment("no-device", "there is no OpenCL device")
        .Says("There is no OpenCL device on this machine", "Install one: pocl-opencl-icd makes a device of the CPU, a GPU's driver brings its own.");

    public static readonly DiagnosticRule UnknownDevice = Rules.Call("unknown-device", "there is no device of this number");

    public static readonly Wording<int, string> UnknownDeviceOnly = UnknownDevice.Says<int, string>(
        "There is no device {index}", "There is only device 0, {name}.");

    public static readonly Wording<int, int> UnknownDeviceOf = UnknownDevice.Says<int, int>(
        "There is no device {index}", "Use a number from 0 to {last}; `explainer devices` lists them.");

    public static readonly DiagnosticRule DeviceMemory = Rules.Environment("device-memory", "the device has too little memory");

    public static readonly Wording<long, long, long> DeviceMemoryPiece = DeviceMemory.Says<long, long, long>(
        "The device gives {available} MiB in one piece, and {wanted} MiB are needed to stay out of its {cache} MiB cache", "Choose another device with --device.");

    public static readonly Wording<string, string> DeviceMemoryCall = DeviceMemory.Says<string, string>(
        "The device has too little memory: could not {doing} (OpenCL status {status})", "Close other programs that use the device, or measure with --quick, which needs less.");

    public static readonly Wording<string, string> DeviceLost = Rules.Environment("device-lost", "the device was lost")
        .Says<string, string>("The device or its context was lost: could not {doing} (OpenCL status {status})", "Run it again; if it stays, look into the system log for the driver's message, or choose another device with --device.");

    public static readonly Wording<string> DeviceCompiler = Rules.Environment("device-compiler", "the device's driver has no compiler")
        .Says<string>("The device's driver has no compiler: could not {doing}", "Choose another device with --device.");

    public static readonly DiagnosticRule DeviceFailed = Rules.Environment("device-failed", "the device's driver refused");

    public static readonly Wording<string> DeviceFailedGroups = DeviceFailed.Says<string>(
        "The device's work-groups or local memory are too small for {search}", "Choose another device with --device.");

    public static readonly Wording<string, string> DeviceFailedCall = DeviceFailed.Says<string, string>(
        "The device's driver refused: could not {doing} (OpenCL status {status})", "Update the driver, or choose another device with --device.");

    public static readonly Wording<string, string, string> KernelBuild = Rules.Environment("kernel-build", "the device's driver cannot compile a kernel")
        .Says<string, string, string>("The device's driver cannot compile the kernel {kernel} ({options}): {words}", "Update the driver, or choose another device with --device.");

    public static readonly Wording<string, string> WrongResult = Rules.Environment("wrong-result", "the device computes wrongly")
        .Says<string, string>("The device computes {what} wrongly: {how}", "Nothing measured on it can be trusted: update its driver, or choose another device with --device.");

    public static readonly Wording<string, string> MeasurementUnreadable = Rules.Input("measurement-unreadable", "a measurement file cannot be opened")
        .Says<string, string>("The measurement file {path} cannot be read: {why}", "Check the path, or make one with `explainer measure -o FILE`.");

    public static readonly DiagnosticRule MeasurementInvalid = Rules.Input("measurement-invalid", "not a measurement file");

    public static readonly Wording<string, string, string> MeasurementInvalidValue = MeasurementInvalid.Says<string, string, string>(
        "{path}: {place}: {cause}", "Measure again with `explainer measure -o FILE`; assets/measurements/measurement.schema.json describes the file.");

    public static readonly Wording<string, long?, long?> MeasurementInvalidJson = MeasurementInvalid.Says<string, long?, long?>(
        "{path}:{line}:{column}: this is not a measurement file (not JSON)", "Name a file that `explainer measure -o FILE` wrote.");

    public static readonly Wording<string, string, int, int> MeasurementIncomplete = Rules.Input("measurement-incomplete", "a measurement lacks a series that is needed")
        .Says<string, string, int, int>("The measurement has no {workload} series with {weights} weights, {tokens} tokens and {positions} positions", "Measure again with `explainer measure -o FILE`.");

    public static readonly Wording<string, string> MeasurementUnwritable = Rules.Environment("measurement-unwritable", "a measurement file cannot be written")
        .Says<string, string>("The measurement file {path} cannot be written: {why}", "Choose another place with -o.");

    public static readonly Wording<string> PlotFormat = Rules.Call("plot-format", "a plot is written as PNG or SVG only")
        .Says<string>("\"{path}\" is neither PNG nor SVG", "End the name in .png or .svg.");

    public static readonly Wording PlotIncomplete = Rules.Input("plot-incomplete", "a measurement holds nothing to draw")
        .Says("The measurement holds no ceilings or no batch sweep to draw", "Measure again with this version.");

    public static readonly Wording<string, string> UnknownModel = Rules.Call("unknown-model", "no model shape has this name")
        .Says<string, string>("There is no model shape \"{name}\" and no file of that name", "{suggestion}");

    public static readonly Wording<string, string> ModelInvalid = Rules.Input("model-invalid", "a file is no model shape")
        .Says<string, string>("{path} is no model shape: {cause}", "Give name, layers, hidden, heads, kvHeads, headSize, mlp, vocabulary, tiedEmbedding, bytesPerWeight and source.");

    public static readonly Wording<string> WhatIfInvalid = Rules.Call("what-if-invalid", "not a factor")
        .Says<string>("\"{text}\" is no factor", "Write it like compute=2x,bandwidth=1x, each at most once, with factors from 0.001 to 1000.");

    public static readonly Wording WhatIfWithoutModel = Rules.Call("what-if-without-model", "a changed projection, without a model")
        .Says("--what-if changes a projection, and there is none", "Add --model NAME.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}

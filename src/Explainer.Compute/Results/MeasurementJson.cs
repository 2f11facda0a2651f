using System.Text.Json.Serialization;
using Explainer.Compute.Kernels;
using Explainer.Compute.OpenCL;
using Explainer.Compute.Projections;

namespace Explainer.Compute.Results;

/// <summary>
/// How measurements are written: generated at build time, so that nothing is looked up at start and a trimmed program works.
/// </summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(NamedEnumConverter<DeviceKind>), typeof(NamedEnumConverter<WeightFormat>), typeof(NamedEnumConverter<Workload>)],
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(Measurement))]
[JsonSerializable(typeof(ModelShape))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class MeasurementJson : JsonSerializerContext;

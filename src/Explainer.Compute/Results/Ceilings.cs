namespace Explainer.Compute.Results;

/// <summary>The roofline's two limits as measured in one run (Williams, Waterman and Patterson 2009).</summary>
/// <param name="Bandwidth">The series that read memory fastest.</param>
/// <param name="Compute">The series with the highest fp32 rate.</param>
public sealed record Ceilings(Series Bandwidth, Series Compute)
{
    /// <summary>Bytes per second that memory gives at most.</summary>
    public double BytesPerSecond => Bandwidth.BytesPerSecond;

    /// <summary>fp32 operations per second at most.</summary>
    public double OperationsPerSecond => Compute.OperationsPerSecond;

    /// <summary>The ridge point: operations per byte above which arithmetic is the limit.</summary>
    public double Ridge => OperationsPerSecond / BytesPerSecond;

    /// <summary>
    /// The ceilings of a measurement: the streaming read and the peak arithmetic, or a series that beat them (a ceiling that something
    /// exceeds is none). Null when neither was measured.
    /// </summary>
    public static Ceilings? Of(Measurement measurement)
    {
        var bandwidth = measurement.Series.Where(s => s.Key.Workload is Workload.StreamRead or Workload.Linear).MaxBy(s =>
            s.BytesPerSecond);
        var compute = measurement.Series.Where(s => s.Key.Workload is Workload.PeakFma or Workload.Linear).MaxBy(s =>
            s.OperationsPerSecond);
        return measurement.Find(SeriesKey.StreamRead) is not null && measurement.Find(SeriesKey.PeakFma) is not null
            ? new(bandwidth!, compute!)
            : null;
    }

    /// <summary>The rate that the roofline allows at an intensity, in operations per second.</summary>
    /// <param name="intensity">Operations per byte.</param>
    public double Attainable(double intensity) => Math.Min(OperationsPerSecond, intensity * BytesPerSecond);
}

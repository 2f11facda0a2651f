namespace Explainer.Compute.Results;

/// <summary>Checks what types alone cannot say about a measurement that was read from a file.</summary>
internal static class MeasurementCheck
{
    /// <summary>The fewest samples that a series may have.</summary>
    public const int LeastSamples = 10;

    public static void Check(string path, Measurement measurement)
    {
        void Require(bool holds, string place, string cause)
        {
            if (!holds)
            {
                throw MeasurementFile.Invalid(path, place, cause);
            }
        }

        Require(measurement.Format == Measurement.CurrentFormat, "$.format",
            $"it is \"{measurement.Format}\", and this version reads \"{Measurement.CurrentFormat}\"");
        Require(measurement.Date.Offset == TimeSpan.Zero, "$.date", "the date must be in UTC");
        Require(!measurement.Series.IsDefaultOrEmpty, "$.series", "there is no series");
        Require(!measurement.Capabilities.IsDefault, "$.capabilities", "the list is missing");
        Require(!measurement.Settings.Batches.IsDefaultOrEmpty, "$.settings.batches", "there is no batch");
        Require(!measurement.Settings.Contexts.IsDefaultOrEmpty, "$.settings.contexts", "there is no context");
        Require(measurement.Settings.PrefillTokens > 0, "$.settings.prefillTokens", "it must be at least 1");
        var seen = new HashSet<SeriesKey>();
        for (var i = 0; i < measurement.Series.Length; i++)
        {
            var series = measurement.Series[i];
            var place = FormattableString.Invariant($"$.series[{i}]");
            Require(series is not null, place, "it is null");
            Require(seen.Add(series!.Key), place + ".key", "the same series is there twice");
            Require(series.Operations > 0 && double.IsFinite(series.Operations), place + ".operations", "it must be above 0");
            Require(series.Bytes > 0 && double.IsFinite(series.Bytes), place + ".bytes", "it must be above 0");
            Require(!series.Samples.IsDefault && series.Samples.Length >= LeastSamples, place + ".samples",
                FormattableString.Invariant($"there must be at least {LeastSamples}"));
            for (var s = 0; s < series.Samples.Length; s++)
            {
                Require(
                    series.Samples[s] is { Device: > 0 and < double.PositiveInfinity, Host: > 0 and < double.PositiveInfinity },
                    FormattableString.Invariant($"{place}.samples[{s}]"), "times must be above 0");
            }

            Require(
                series.Verification.Tolerance > 0 && series.Verification.LargestError <= series.Verification.Tolerance,
                place + ".verification", "the results were not within the tolerance");
        }
    }
}

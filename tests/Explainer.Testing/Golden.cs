namespace Explainer.Testing;

/// <summary>
/// Expected texts and pictures that lie in the repository and that a person has looked at. Where one differs, what was made, what was
/// expected and the difference are left as files below <c>TestResults/goldens</c>, and the failure names the folder. A run with
/// EXPLAINER_ACCEPT=1 writes the goldens anew, for review.
/// </summary>
public static class Golden
{
    /// <summary>Whether goldens are written anew.</summary>
    public static bool Accepts { get; } = Environment.GetEnvironmentVariable("EXPLAINER_ACCEPT") == "1";

    /// <summary>Holds a text to a golden. How lines end does not count.</summary>
    /// <param name="path">The golden's, relative to the repository's root, with slashes.</param>
    /// <param name="actual">The text that was made.</param>
    /// <exception cref="GoldenException">The two differ.</exception>
    public static void Text(string path, string actual)
    {
        var report = new GoldenReport(path);
        if (Accepts)
        {
            File.WriteAllText(Repository.At(path), actual);
        }

        var expected = File.Exists(Repository.At(path)) ? Repository.Read(path).ReplaceLineEndings("\n") : "(there is no such golden)";
        if (TextDifference.Of(expected, actual.ReplaceLineEndings("\n")) is not { Length: > 0 } difference)
        {
            report.Clear();
            return;
        }

        throw report.Failure(difference, writer =>
        {
            writer.Write("actual", actual);
            writer.Write("expected", expected);
            writer.Write("difference", difference);
        });
    }

    /// <summary>Holds a picture to a golden, within a tolerance.</summary>
    /// <param name="path">The golden's, a PNG file, relative to the repository's root, with slashes.</param>
    /// <param name="actual">The picture that was made, as the content of a PNG file.</param>
    /// <param name="tolerance">How much may differ.</param>
    /// <exception cref="GoldenException">The two differ by more.</exception>
    public static void Picture(string path, byte[] actual, PictureTolerance tolerance)
    {
        var report = new GoldenReport(path);
        if (Accepts)
        {
            File.WriteAllBytes(Repository.At(path), actual);
        }

        var expected = File.Exists(Repository.At(path)) ? File.ReadAllBytes(Repository.At(path)) : null;
        if (expected is null)
        {
            throw report.Failure("There is no such golden.", writer => writer.Write("actual", actual));
        }

        var difference = PictureDifference.Of(PngPicture.Read(expected), PngPicture.Read(actual));
        if (difference.IsWithin(tolerance))
        {
            report.Clear();
            return;
        }

        throw report.Failure(difference.ToString(), writer =>
        {
            writer.Write("actual", actual);
            writer.Write("expected", expected);
            writer.Write("difference", difference.Picture.ToPng());
        });
    }
}

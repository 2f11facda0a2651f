namespace Explainer.Testing;

/// <summary>The files that a failed golden leaves: <c>TestResults/goldens/PROJECT/NAME.actual.png</c> and its like, which CI may keep.</summary>
internal sealed class GoldenReport(string path)
{
    private const int Shown = 4000;

    private readonly string stem = Repository.At(
        "TestResults/goldens/" + Path.ChangeExtension(path["tests/".Length..], null));

    private string Folder => Path.GetDirectoryName(stem)!;

    /// <summary>Removes what an earlier failure left.</summary>
    public void Clear()
    {
        if (Directory.Exists(Folder))
        {
            foreach (var file in (string[])[Named("actual"), Named("expected"), Named("difference")])
            {
                File.Delete(file);
            }
        }
    }

    /// <summary>Writes one of the files.</summary>
    /// <param name="kind">What it is: actual, expected or difference.</param>
    /// <param name="content">A picture's bytes.</param>
    public void Write(string kind, byte[] content) => File.WriteAllBytes(Named(kind), content);

    /// <summary>Writes one of the files.</summary>
    /// <param name="kind">What it is: actual, expected or difference.</param>
    /// <param name="content">A text.</param>
    public void Write(string kind, string content) => File.WriteAllText(Named(kind), content);

    /// <summary>Leaves the files.</summary>
    /// <param name="difference">What differs, for a person.</param>
    /// <param name="write">Writes them.</param>
    /// <returns>The failure that says where they are.</returns>
    public GoldenException Failure(string difference, Action<GoldenReport> write)
    {
        Clear();
        Directory.CreateDirectory(Folder);
        write(this);
        var shown = difference.Length > Shown ? difference[..Shown] + "...\n" : difference.TrimEnd('\n') + "\n";
        return new GoldenException($"{path} differs (EXPLAINER_ACCEPT=1 keeps what is made now):\n{shown}See {Path.GetFileName(stem)}.* in {Folder}.");
    }

    private string Named(string kind) => $"{stem}.{kind}{Path.GetExtension(path)}";
}

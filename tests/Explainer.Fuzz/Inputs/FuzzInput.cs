namespace Explainer.Fuzz.Inputs;

/// <summary>Files that lie beside each other and are handed to the pipeline together. Which names are among them says what is tried.</summary>
/// <param name="Files">The content of each file by its name; nobody changes it.</param>
internal sealed record FuzzInput(IReadOnlyDictionary<string, byte[]> Files)
{
    /// <summary>A storyboard.</summary>
    public const string Storyboard = "film.yaml";

    /// <summary>A measurement, for the storyboard beside it.</summary>
    public const string Measurement = "measured.json";

    /// <summary>A file of the cache of speech, whose checksum is put right before it is read.</summary>
    public const string Speech = "kept.speech";

    /// <summary>A file of the cache of clips.</summary>
    public const string Clip = "kept.mp4";

    /// <summary>What a page says to the studio, one message a line; the storyboard beside it is the one in the studio's folder.</summary>
    public const string Session = "session.jsonl";

    /// <summary>Reads the files of a folder.</summary>
    public static FuzzInput Load(string folder) => new(
        Directory.EnumerateFiles(folder).Where(path => Path.GetFileName(path) != "failure.txt").Order(StringComparer.Ordinal).ToDictionary(path => Path.GetFileName(path), File.ReadAllBytes, StringComparer.Ordinal));

    /// <summary>Writes the files into a folder, which then holds nothing else.</summary>
    public void Save(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var path in Directory.EnumerateFiles(folder).Where(path => !Files.ContainsKey(Path.GetFileName(path))))
        {
            File.Delete(path);
        }

        foreach (var (name, content) in Files)
        {
            File.WriteAllBytes(Path.Combine(folder, name), content);
        }
    }

    /// <summary>The same with one file of another content.</summary>
    public FuzzInput With(string name, byte[] content) => new(new Dictionary<string, byte[]>(Files, StringComparer.Ordinal) { [name] = content });
}

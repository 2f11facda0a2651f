using System.Text;
using System.Text.Json;
using Explainer.Scenes.Components;

namespace Explainer.Fuzz.Inputs;

/// <summary>
/// What inputs are made from: the storyboards of <c>Corpus</c> with the files that they name, those of the repository and its tests, an
/// element of each component, and words of the language.
/// </summary>
internal sealed class Corpus
{
    private readonly Dictionary<string, byte[]> assets;

    /// <summary>Reads it.</summary>
    public Corpus()
    {
        var folder = Repository.At("tests/Explainer.Fuzz/Corpus");
        assets = Directory.EnumerateFiles(folder).Where(path => Path.GetExtension(path) is not (".yaml" or ".jsonl"))
            .ToDictionary(path => Path.GetFileName(path), File.ReadAllBytes, StringComparer.Ordinal);
        Storyboards =
        [
            .. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(Storyboard),
            .. new[] { "storyboards", "tests/Explainer.Storyboards.Tests/Broken", "tests/Explainer.Pipeline.Tests/Lint/Storyboards", "tests/Explainer.Sample" }
                .SelectMany(place => Repository.Files(place, "*.yaml")).Select(path => Storyboard(Repository.At(path))),
            .. ComponentSet.BuiltIn.All.Select(Example),
        ];
        Others =
        [
            new(new Dictionary<string, byte[]>(Storyboard(Path.Combine(folder, "figures.yaml")).Files, StringComparer.Ordinal)
            {
                [FuzzInput.Measurement] = File.ReadAllBytes(Repository.At("assets/measurements/xeon-2-cores-pocl.json")),
            }),
            new(new Dictionary<string, byte[]>(StringComparer.Ordinal)
            {
                [FuzzInput.Storyboard] = File.ReadAllBytes(Path.Combine(folder, "lines.yaml")),
                [FuzzInput.Session] = File.ReadAllBytes(Path.Combine(folder, FuzzInput.Session)),
            }),
            new(new Dictionary<string, byte[]>(StringComparer.Ordinal) { [FuzzInput.Speech] = new byte[200] }),
            new(new Dictionary<string, byte[]>(StringComparer.Ordinal) { [FuzzInput.Clip] = [.. Enumerable.Range(0, 300).Select(i => (byte)i)] }),
        ];
        Words = [.. ReadWords().Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Storyboards with the files that they name.</summary>
    public IReadOnlyList<FuzzInput> Storyboards { get; }

    /// <summary>Measurements, files of caches and sessions of the studio.</summary>
    public IReadOnlyList<FuzzInput> Others { get; }

    /// <summary>Keys, names and choices of the language, as the schema has them, and the names of the corpus' files.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>An input of a storyboard's text: with the files of the corpus that it names, or of the input that it was made from.</summary>
    public FuzzInput Of(byte[] storyboard, FuzzInput origin)
    {
        var text = Encoding.UTF8.GetString(storyboard);
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal) { [FuzzInput.Storyboard] = storyboard };
        foreach (var (name, content) in assets.Concat(origin.Files.Where(f => f.Key != FuzzInput.Storyboard)))
        {
            // What belongs to a file beside it, such as a recording's word times, has its name but for the extension.
            if (name == FuzzInput.Measurement || text.Contains(Path.GetFileNameWithoutExtension(name), StringComparison.Ordinal))
            {
                files[name] = content;
            }
        }

        return new FuzzInput(files);
    }

    private static FuzzInput None { get; } = new(new Dictionary<string, byte[]>(StringComparer.Ordinal));

    private FuzzInput Storyboard(string path) => Of(File.ReadAllBytes(path), None);

    private FuzzInput Example(Component component)
    {
        var definition = component.Definition;
        var verbs = string.Concat(definition.Actions.Select((a, i) => $"      - {{ at: {i + 1}s, {a.Name}: x }}\n"));
        var text = $"title: {definition.Name}\nelements:\n{Indented(definition.Example)}beats:\n  - id: one\n    duration: {definition.Actions.Length + 4}s\n    actions:\n      - {{ at: 0s, show: x }}\n{verbs}";
        return Of(Encoding.UTF8.GetBytes(text), None);
    }

    private static string Indented(string example)
    {
        var lines = example.Split('\n');
        var colon = lines[0].IndexOf(':', StringComparison.Ordinal);
        lines[0] = "x" + lines[0][colon..];
        return string.Concat(lines.Select(line => $"  {line}\n"));
    }

    private IEnumerable<string> ReadWords()
    {
        using var schema = JsonDocument.Parse(Repository.Read("storyboards/storyboard.schema.json"));
        return [.. assets.Keys, .. WordsOf(schema.RootElement)];
    }

    private static IEnumerable<string> WordsOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p.Name is "properties"
            ? p.Value.EnumerateObject().Select(q => q.Name).Concat(WordsOf(p.Value))
            : p.Name is "enum" ? p.Value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!) : WordsOf(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(WordsOf),
        _ => [],
    };
}

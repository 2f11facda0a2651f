using Explainer.Core.Diagnostics;
using Explainer.Core.Files;

namespace Explainer.Storyboards.Reading;

/// <summary>A storyboard with everything that it includes, joined.</summary>
internal sealed class StoryboardSource
{
    private static readonly string[] Shared = ["templates", "defaults", "data", "elements"];

    /// <summary>The keys at the top that the rest of the file relies on.</summary>
    public static readonly string[] Sections = [.. Shared, "include", "title", "beats", "languages"];

    private readonly Dictionary<string, List<MappingEntry>> sections = new(StringComparer.Ordinal);
    private readonly MistakeList diagnostics;
    private readonly KeyWords keys;
    private readonly bool looksForColons;
    private int files;
    private long nodes;

    private StoryboardSource(SourceText main, FileGate gate, PictureShelf pictures, KeyWords keys, bool looksForColons, MistakeList diagnostics)
    {
        this.keys = keys;
        this.looksForColons = looksForColons;
        Main = main;
        Gate = gate;
        Pictures = pictures;
        this.diagnostics = diagnostics;
        Root = new MappingNode(new SourceSpan(main, 1, 1, 1, 1), []);
    }

    /// <summary>The file that was asked for.</summary>
    public SourceText Main { get; }

    /// <summary>Which files it may name.</summary>
    public FileGate Gate { get; }

    /// <summary>The pictures that it names.</summary>
    public PictureShelf Pictures { get; }

    /// <summary>The top map of the file that was asked for.</summary>
    public MappingNode Root { get; private set; }

    /// <summary>Whether all files were understood; if not, what seems to be missing may only be hidden behind a mistake.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Whether something that was read without a mistake looks like a key without a colon.</summary>
    public bool MayMissColons { get; private set; }

    /// <summary>The theme, from the file or, if it has none, the last included one.</summary>
    public Node? Theme { get; private set; }

    /// <summary>Reads a storyboard and what it includes; null when not even the file could be read.</summary>
    public static StoryboardSource? Load(string path, FileGate gate, PictureShelf pictures, KeyWords keys, bool looksForColons, MistakeList diagnostics)
    {
        var file = gate.Look(path);
        if (file.Answer is GateAnswer.Outside or GateAnswer.LinkOutside || (file.Answer == GateAnswer.Open && IsDisguised(path, file.Path)))
        {
            diagnostics.Add(FileRules.FileOutsideStoryboard.With(path).At(null));
            return null;
        }

        return StoryboardFile.Read(file, path, null, diagnostics) is { } text ? From(text, gate, pictures, keys, looksForColons, diagnostics) : null;
    }

    /// <summary>Reads a storyboard that is at hand as text, and what it includes.</summary>
    public static StoryboardSource From(SourceText text, FileGate gate, PictureShelf pictures, KeyWords keys, bool looksForColons, MistakeList diagnostics)
    {
        var source = new StoryboardSource(text, gate, pictures, keys, looksForColons, diagnostics);
        source.Take(text, [gate.Look(text.Path).Path], isMain: true);
        return source;
    }

    /// <summary>The entries of a section (templates, defaults, data or elements) of all files; those of included files come first.</summary>
    public IReadOnlyList<MappingEntry> Section(string name) => sections.TryGetValue(name, out var entries) ? entries : [];

    // What is told of a storyboard's mistakes quotes it: a link must not turn another file into one.
    private static bool IsDisguised(string path, string real) => Path.GetFileName(path) != Path.GetFileName(real) && !IsYaml(real);

    private static bool IsYaml(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    private void Take(SourceText text, List<string> chain, bool isMain)
    {
        files++;
        var read = NodeReader.Read(text, diagnostics, keys, looksForColons, nodes);
        MayMissColons |= read.MayMissColons;
        nodes = read.Nodes;
        IsWhole &= read.IsWhole;
        if (read.Root is not MappingNode root)
        {
            if (read.Root is ScalarNode { IsNull: true })
            {
                return;
            }

            diagnostics.Add(ValueRules.WrongTypeStoryboard.With(read.Root.Kind).At(read.Root.Span));
            IsWhole = false;
            return;
        }

        if (root["include"] is { } include)
        {
            Include(include, text, chain);
        }

        foreach (var name in Shared)
        {
            if (root[name] is { } section)
            {
                Join(name, section);
            }
        }

        Theme = root["theme"] ?? Theme;
        if (isMain)
        {
            Root = root;
            return;
        }

        foreach (var entry in root.Entries)
        {
            if (!Shared.Contains(entry.Key.Text) && entry.Key.Text is not ("theme" or "include"))
            {
                diagnostics.Add(KeyRules.UnknownKeyIncluded.With(entry.Key.Text).At(entry.Key.Span));
            }
        }
    }

    private void Join(string name, Node section)
    {
        if (section is not MappingNode map)
        {
            if (section is not ScalarNode { IsNull: true })
            {
                diagnostics.Add(ValueRules.WrongTypeSection.With(name, section.Kind).At(section.Span));
                IsWhole = false;
            }

            return;
        }

        if (!sections.TryGetValue(name, out var entries))
        {
            sections.Add(name, entries = []);
        }

        entries.AddRange(map.Entries);
    }

    private void Include(Node include, SourceText from, List<string> chain)
    {
        foreach (var node in include is SequenceNode list ? list.Items : [include])
        {
            if (node is not ScalarNode { IsNull: false } scalar)
            {
                diagnostics.Add(ValueRules.WrongTypeInclude.At(node.Span));
                continue;
            }

            var folder = Path.GetDirectoryName(from.Path) ?? "";
            var shown = StandardLibrary.Has(scalar.Text) ? scalar.Text : Path.Combine(folder, scalar.Text);
            var file = Gate.Look(StandardLibrary.Locate(folder, scalar.Text));
            if (Refusal(file, scalar.Text) is { } refusal)
            {
                diagnostics.Add(refusal.At(scalar.Span));
                IsWhole = false;
                continue;
            }

            if (chain.Contains(file.Path))
            {
                diagnostics.Add(FileRules.IncludeCycle.With(scalar.Text, string.Join(" -> ", chain.Append(file.Path).Select(p => Path.GetFileName(p)))).At(scalar.Span));
                continue;
            }

            if (files >= ReadingLimits.Files)
            {
                diagnostics.Add(ValueRules.TooLargeIncludes.With(ReadingLimits.Files).At(scalar.Span));
                return;
            }

            if (StoryboardFile.Read(file, shown, scalar.Span, diagnostics) is { } text)
            {
                Take(text, [.. chain, file.Path], isMain: false);
            }
            else
            {
                IsWhole = false;
            }
        }
    }

    // What is told of an included file's mistakes quotes it, so that it must be a storyboard by its real name.
    private static Finding? Refusal(GatedFile file, string named) =>
        NamedFile.NotInLibrary(file, named, ".yaml") ?? NamedFile.Outside(file, named) ?? (file.Answer == GateAnswer.Open && !IsYaml(file.Path) ? FileRules.IncludeKind.With(named) : null);
}

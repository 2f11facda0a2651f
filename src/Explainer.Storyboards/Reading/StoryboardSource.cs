using Explainer.Core.Diagnostics;

namespace Explainer.Storyboards.Reading;

/// <summary>A storyboard with everything that it includes, joined.</summary>
internal sealed class StoryboardSource
{
    private static readonly string[] Shared = ["templates", "defaults", "data", "elements"];

    /// <summary>The keys at the top that the rest of the file relies on.</summary>
    public static readonly string[] Sections = [.. Shared, "include", "title", "beats", "languages"];

    private readonly Dictionary<string, List<MappingEntry>> sections = new(StringComparer.Ordinal);
    private readonly MistakeList diagnostics;
    private int files;

    private StoryboardSource(SourceText main, MistakeList diagnostics)
    {
        Main = main;
        this.diagnostics = diagnostics;
        Root = new MappingNode(new SourceSpan(main, 1, 1, 1, 1), []);
    }

    /// <summary>The file that was asked for.</summary>
    public SourceText Main { get; }

    /// <summary>The top map of the file that was asked for.</summary>
    public MappingNode Root { get; private set; }

    /// <summary>Whether all files were understood; if not, what seems to be missing may only be hidden behind a mistake.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>The theme, from the file or, if it has none, the last included one.</summary>
    public Node? Theme { get; private set; }

    /// <summary>Reads a storyboard and what it includes; null when not even the file could be read.</summary>
    public static StoryboardSource? Load(string path, MistakeList diagnostics) =>
        StoryboardFile.Read(path, path, null, diagnostics) is { } text ? From(text, diagnostics) : null;

    /// <summary>Reads a storyboard that is at hand as text, and what it includes.</summary>
    public static StoryboardSource From(SourceText text, MistakeList diagnostics)
    {
        var source = new StoryboardSource(text, diagnostics);
        source.Take(text, [FullPath(text.Path)], isMain: true);
        return source;
    }

    /// <summary>The entries of a section (templates, defaults, data or elements) of all files; those of included files come first.</summary>
    public IReadOnlyList<MappingEntry> Section(string name) => sections.TryGetValue(name, out var entries) ? entries : [];

    private void Take(SourceText text, List<string> chain, bool isMain)
    {
        files++;
        var read = NodeReader.Read(text, diagnostics);
        IsWhole &= read.IsWhole;
        if (read.Root is not MappingNode root)
        {
            if (read.Root is ScalarNode { IsNull: true })
            {
                return;
            }

            diagnostics.Error(
                "wrong-type", read.Root.Span, $"A storyboard is a map of keys, but this file holds {read.Root.Kind}", "Start it with title: and beats:.");
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
                diagnostics.Error(
                    "unknown-key", entry.Key.Span, $"An included file may not hold \"{entry.Key.Text}\"",
                    "It may hold templates, defaults, data, elements and theme.");
            }
        }
    }

    private void Join(string name, Node section)
    {
        if (section is not MappingNode map)
        {
            if (section is not ScalarNode { IsNull: true })
            {
                diagnostics.Error("wrong-type", section.Span, $"\"{name}\" must be a map, not {section.Kind}", "Write name: value pairs below it, indented.");
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
                diagnostics.Error("wrong-type", node.Span, "include takes a path or a list of paths", "Write include: shared.yaml.");
                continue;
            }

            var folder = Path.GetDirectoryName(from.Path) ?? "";
            var shown = Path.Combine(folder, scalar.Text);
            var full = FullPath(shown);
            if (chain.Contains(full))
            {
                diagnostics.Error(
                    "include-cycle", scalar.Span, $"{scalar.Text} is being read already, so it would include itself",
                    $"Remove one of the includes: {string.Join(" -> ", chain.Append(full).Select(p => Path.GetFileName(p)))}.");
                continue;
            }

            if (files >= ReadingLimits.Files)
            {
                diagnostics.Error("too-large", scalar.Span, $"More than {ReadingLimits.Files} files are included", "Join some of them.");
                return;
            }

            if (StoryboardFile.Read(full, shown, scalar.Span, diagnostics) is { } text)
            {
                Take(text, [.. chain, full], isMain: false);
            }
            else
            {
                IsWhole = false;
            }
        }
    }

    private static string FullPath(string path)
    {
        try
        {
            return Path.GetFullPath(path);
        }
        catch (ArgumentException)
        {
            return path;
        }
    }
}

namespace Explainer.Fuzz.Mutations;

/// <summary>A YAML node that can be changed: a text, a list or a map. What is spliced is copied first, so nodes form a tree.</summary>
internal sealed class Tree
{
    /// <summary>A text.</summary>
    public Tree(string text, bool isPlain = true) => (Text, IsPlain) = (text, isPlain);

    /// <summary>A list.</summary>
    public Tree(IEnumerable<Tree> items) => Items = [.. items];

    /// <summary>A map.</summary>
    public Tree(IEnumerable<(string Key, Tree Value)> entries) => Entries = [.. entries];

    /// <summary>The text; null for a list or a map.</summary>
    public string? Text { get; private set; }

    /// <summary>Whether the text was written without quotes.</summary>
    public bool IsPlain { get; private set; }

    /// <summary>The items; null for a text or a map.</summary>
    public List<Tree>? Items { get; private set; }

    /// <summary>The entries, of which several may have the same key; null for a text or a list.</summary>
    public List<(string Key, Tree Value)>? Entries { get; private set; }

    /// <summary>This node and all below it.</summary>
    public List<Tree> All
    {
        get
        {
            List<Tree> all = [this];
            for (var i = 0; i < all.Count; i++)
            {
                all.AddRange(all[i].Children);
            }

            return all;
        }
    }

    private IEnumerable<Tree> Children => Items ?? Entries?.Select(e => e.Value) ?? [];

    /// <summary>A copy of it and of all below it.</summary>
    public Tree Copy() => Text is not null ? new(Text, IsPlain) : Items is not null ? new(Items.Select(i => i.Copy())) : new(Entries!.Select(e => (e.Key, e.Value.Copy())));

    /// <summary>Becomes what another is.</summary>
    public void Become(Tree other) => (Text, IsPlain, Items, Entries) = (other.Text, other.IsPlain, other.Items, other.Entries);
}

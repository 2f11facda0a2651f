using System.Globalization;
using Explainer.Fuzz.Inputs;
using static Explainer.Fuzz.Mutations.OddValues;

namespace Explainer.Fuzz.Mutations;

/// <summary>Changes storyboards as trees: values, keys and whole branches, its own and those of others.</summary>
/// <param name="corpus">Gives words.</param>
internal sealed class TreeMutator(Corpus corpus)
{
    private const int MostNodes = 20_000;
    private static readonly double[] Factors = [0, 0.01, 0.1, 0.5, 0.9, 1.1, 1.5, 2, 3, 10, 100];

    /// <summary>Changes a tree in one way.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="other">Another, to take branches of.</param>
    /// <param name="random">Which way.</param>
    public void Change(Tree root, Tree other, Random random)
    {
        var all = root.All;
        if (all.Count > MostNodes)
        {
            return;
        }

        var node = Pick(all, random);
        var maps = all.FindAll(t => t.Entries is { Count: > 0 });
        var lists = all.FindAll(t => t.Items is { Count: > 0 });
        switch (random.Next(19))
        {
            case 0 or 1:
                Texts(all, random)?.Become(new Tree(Value(all, random), random.Next(2) == 0));
                break;
            case 2 when maps.Count > 0:
                Rename(Pick(maps, random).Entries!, random);
                break;
            case 3 when maps.Count > 0:
                var shorter = Pick(maps, random).Entries!;
                shorter.RemoveAt(random.Next(shorter.Count));
                break;
            case 4 when lists.Count > 0:
                var fewer = Pick(lists, random).Items!;
                fewer.RemoveAt(random.Next(fewer.Count));
                break;
            case 5 when lists.Count > 0:
                Repeat(Pick(lists, random).Items!, all.Count, random);
                break;
            case 6 when maps.Count > 0:
                var doubled = Pick(maps, random).Entries!;
                var (key, value) = Pick(doubled, random);
                doubled.Insert(random.Next(doubled.Count + 1), (random.Next(4) == 0 ? key : key + random.Next(3), value.Copy()));
                break;
            case 7:
                Swap(node, Pick(all, random));
                break;
            case 8:
                node.Become(Pick(other.All, random).Copy());
                break;
            case 9 or 10:
                Graft(root, other, random);
                break;
            case 11:
                Nest(node, random);
                break;
            case 13 or 14 or 15 or 16:
                if (Texts(all.FindAll(t => t.Text is { Length: > 0 } text && text.Any(char.IsAsciiDigit)), random) is { } measured)
                {
                    measured.Become(new Tree(Scaled(measured.Text!, random), measured.IsPlain));
                }

                break;
            case 12 when maps.Count > 0:
                var wider = Pick(maps, random).Entries!;
                wider.Insert(random.Next(wider.Count + 1), (Pick(corpus.Words, random), new Tree(Value(all, random))));
                break;
            default:
                Texts(all.FindAll(t => t.Text is [>= '0' and <= '9', ..]), random)?.Become(new Tree(Number(random)));
                break;
        }
    }

    private string Value(List<Tree> all, Random random) => random.Next(10) switch
    {
        < 3 => Pick(corpus.Words, random),
        < 5 when Texts(all, random) is { } known => known.Text!,
        // Ids and other keys are words that values stand for.
        < 6 when all.FindAll(t => t.Entries is { Count: > 0 }) is { Count: > 0 } maps => Pick(Pick(maps, random).Entries!, random).Key,
        _ => Any(random),
    };

    // The first number within a text times something, what stands around it as it was: mostly still what is wanted there.
    private static string Scaled(string text, Random random)
    {
        var start = text.AsSpan().IndexOfAnyInRange('0', '9');
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.'))
        {
            end++;
        }

        return double.TryParse(text.AsSpan(start, end - start), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? string.Create(CultureInfo.InvariantCulture, $"{text[..start]}{Math.Round(number * Pick(Factors, random), 4)}{text[end..]}")
            : text;
    }

    private static Tree? Texts(List<Tree> all, Random random) => all.FindAll(t => t.Text is not null) is { Count: > 0 } texts ? Pick(texts, random) : null;

    private void Rename(List<(string Key, Tree Value)> entries, Random random)
    {
        var at = random.Next(entries.Count);
        entries[at] = (random.Next(3) == 0 ? Text(random) : Pick(corpus.Words, random), entries[at].Value);
    }

    private static void Repeat(List<Tree> items, int size, Random random)
    {
        var item = Pick(items, random);
        var most = Math.Min(300, MostNodes / Math.Max(1, Math.Max(size, item.All.Count)));
        for (var i = random.Next(1, Math.Max(2, most)); i > 0; i--)
        {
            items.Insert(random.Next(items.Count + 1), item.Copy());
        }
    }

    private static void Swap(Tree one, Tree two)
    {
        var copy = one.Copy();
        one.Become(two.Copy());
        two.Become(copy);
    }

    // Of a section that both have, such as elements or the actions of a beat, something of the other.
    private static void Graft(Tree root, Tree other, Random random)
    {
        var ours = Sections(root);
        var shared = Sections(other).FindAll(s => ours.Exists(o => o.Key == s.Key && o.Value.Items is null == s.Value.Items is null));
        if (shared.Count == 0)
        {
            return;
        }

        var (key, from) = Pick(shared, random);
        var into = Pick(ours.FindAll(o => o.Key == key && o.Value.Items is null == from.Items is null), random).Value;
        if (from.Items is { } items)
        {
            into.Items!.Insert(random.Next(into.Items.Count + 1), Pick(items, random).Copy());
        }
        else
        {
            var entry = Pick(from.Entries!, random);
            into.Entries!.RemoveAll(e => e.Key == entry.Key);
            into.Entries.Add((entry.Key, entry.Value.Copy()));
        }
    }

    private static List<(string Key, Tree Value)> Sections(Tree tree) =>
        [.. tree.All.SelectMany(t => t.Entries ?? []).Where(e => e.Value is { Items.Count: > 0 } or { Entries.Count: > 0 })];

    private static void Nest(Tree node, Random random)
    {
        var copy = node.Copy();
        var kind = random.Next(3);
        for (var i = random.Next(3) == 0 ? random.Next(40, 80) : random.Next(1, 6); i > 0; i--)
        {
            copy = kind switch
            {
                0 => new Tree([copy]),
                1 => new Tree([("a", copy)]),
                _ => new Tree([("component", new Tree("Group")), ("children", new Tree([("a", copy)]))]),
            };
        }

        node.Become(copy);
    }
}

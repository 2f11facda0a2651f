using Explainer.Fuzz.Inputs;
using static Explainer.Fuzz.Mutations.OddValues;

namespace Explainer.Fuzz.Mutations;

/// <summary>Makes new inputs of known ones.</summary>
internal sealed class Mutator(Corpus corpus)
{
    // Of longer ones making an input would take longer than trying it.
    private const int LongestTree = 1 << 18;

    private readonly TreeMutator trees = new(corpus);
    private readonly MessageMutator messages = new(corpus.Words);

    /// <summary>A new input.</summary>
    /// <param name="pool">Storyboards that are changed; the first are the corpus' own.</param>
    /// <param name="films">Those of them that films come of.</param>
    /// <param name="random">How.</param>
    public FuzzInput Next(IReadOnlyList<FuzzInput> pool, IReadOnlyList<FuzzInput> films, Random random)
    {
        if (random.Next(10) == 0)
        {
            var other = Pick(corpus.Others, random);
            var name = other.Files.Keys.First(n => n is FuzzInput.Measurement or FuzzInput.Speech or FuzzInput.Clip or FuzzInput.Session);
            return name == FuzzInput.Session ? other.With(name, messages.Change(other.Files[name], Pick(pool, random).Files[FuzzInput.Storyboard], random))
                : other.With(name, BytesMutator.Change(other.Files[name], IsText(name), random));
        }

        // Of a broken storyboard mostly another broken one comes. What was found last is changed more often: it is the least known.
        pool = films.Count > 0 && random.Next(4) > 0 ? films : pool;
        var origin = random.Next(3) == 0 ? pool[^Math.Min(pool.Count, random.Next(1, 40))] : Pick(pool, random);
        List<string> assets = [.. origin.Files.Keys.Where(n => n is not FuzzInput.Storyboard)];
        return assets.Count > 0 && random.Next(3) == 0 ? ChangeAsset(origin, Pick(assets, random), random) : ChangeStoryboard(origin, Pick(pool, random), random);
    }

    private static FuzzInput ChangeAsset(FuzzInput origin, string name, Random random)
    {
        var changed = BytesMutator.Change(origin.Files[name], IsText(name), random);
        return origin.With(name, name.EndsWith(".png", StringComparison.Ordinal) && random.Next(2) == 0 ? BytesMutator.MendPng(changed) : changed);
    }

    private FuzzInput ChangeStoryboard(FuzzInput origin, FuzzInput other, Random random)
    {
        var text = origin.Files[FuzzInput.Storyboard];
        if (random.Next(5) > 0 && text.Length < LongestTree && TreeText.Read(text) is { } tree)
        {
            var foreign = TreeText.Read(other.Files[FuzzInput.Storyboard]) ?? tree.Copy();
            for (var i = random.Next(4) == 0 ? random.Next(2, 10) : 1; i > 0; i--)
            {
                trees.Change(tree, foreign, random);
            }

            text = TreeText.Write(tree, random.Next(6));
        }
        else
        {
            text = BytesMutator.Change(text, isText: true, random);
        }

        return corpus.Of(text, origin);
    }

    private static bool IsText(string name) => Path.GetExtension(name) is ".svg" or ".json" or ".vtt" or ".yaml" or ".csv";
}

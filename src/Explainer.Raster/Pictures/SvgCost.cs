namespace Explainer.Raster.Pictures;

/// <summary>
/// How much there is to draw in an SVG picture when everything that is used several times is counted as often as it is used. A few lines of
/// XML can ask for billions of elements; they are counted here without drawing any.
/// </summary>
/// <param name="byId">The elements with ids.</param>
/// <param name="what">What the picture is called in a failure.</param>
internal sealed class SvgCost(IReadOnlyDictionary<string, SvgNode> byId, string what)
{
    /// <summary>How deep elements may be in one another, those that are used counted where they are used.</summary>
    internal const int MaxDepth = 250;

    private const double MaxElements = 100_000;

    // Of fewer none takes long, unless something else about the picture does.
    private const double FewElements = 100;
    private const double FewCorners = 10_000;
    private readonly Dictionary<SvgNode, Count?> counts = [];

    /// <summary>Refuses a picture that is too much, and says whether it may take long enough for its areas to be looked at.</summary>
    /// <param name="root">The picture.</param>
    internal bool Check(SvgNode root)
    {
        var count = Of(root, 1);
        if (count.Elements > MaxElements)
        {
            throw PictureDecoder.Broken(what, $"with everything that is used several times it has more than {MaxElements:0} elements and letters");
        }

        return count.Elements > FewElements || count.Corners > FewCorners;
    }

    /// <summary>The failure of a picture that is nested too deeply.</summary>
    internal static Exception TooDeep(string what) => PictureDecoder.Broken(what, $"its elements are more than {MaxDepth} deep in one another");

    private Count Of(SvgNode node, int depth)
    {
        if (depth > MaxDepth)
        {
            throw TooDeep(what);
        }

        if (counts.TryGetValue(node, out var known))
        {
            var count = known ?? throw PictureDecoder.Broken(what, $"its element {node.Name}{(node.Id.Length == 0 ? "" : " #" + node.Id)} contains itself");
            return depth + count.Depth > MaxDepth ? throw TooDeep(what) : count;
        }

        counts.Add(node, null);
        var sum = new Count(1 + node.Letters, node.Corners, 0);
        foreach (var child in node.Children)
        {
            sum += Of(child, depth + 1);
        }

        var own = sum;
        foreach (var (id, kind) in node.References)
        {
            if (byId.TryGetValue(id, out var target))
            {
                var times = kind switch { SvgReferenceKind.Inherited => own.Elements, SvgReferenceKind.Corners => own.Corners, _ => 1 };
                sum += Of(target, depth + 1) * times;
            }
        }

        counts[node] = sum = sum with { Depth = sum.Depth + 1 };
        return sum;
    }

    /// <summary>What there is, letters counted as elements, in an element and all that it uses. Doubles, as they do not overflow.</summary>
    private sealed record Count(double Elements, double Corners, int Depth)
    {
        public static Count operator +(Count a, Count b) =>
            new(a.Elements + b.Elements, a.Corners + b.Corners, Math.Max(a.Depth, b.Depth));

        public static Count operator *(Count a, double times) => new(a.Elements * times, a.Corners * times, a.Depth);
    }
}

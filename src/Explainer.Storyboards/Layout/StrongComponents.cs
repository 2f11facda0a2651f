namespace Explainer.Storyboards.Layout;

/// <summary>
/// Walks what follows from what and closes it in order: each after all that it follows from, and what leads back to itself at once (the strongly
/// connected components: Tarjan, SIAM J. Comput. 1, 1972). Walked without recursion, as a chain may be as long as the storyboard.
/// </summary>
/// <param name="next">What follows from each directly.</param>
internal sealed class StrongComponents(Func<DependencyNode, IEnumerable<DependencyNode>> next)
{
    private readonly Dictionary<DependencyNode, int> order = [];
    private readonly Dictionary<DependencyNode, int> lowest = [];
    private readonly Stack<DependencyNode> path = [];
    private readonly HashSet<DependencyNode> onPath = [];
    private readonly Stack<(DependencyNode Node, IEnumerator<DependencyNode> Next)> open = [];

    /// <summary>Closes all that was not closed before and that is reached from somewhere; of each component, what was reached first stands last.</summary>
    /// <param name="roots">Where to begin.</param>
    public IEnumerable<List<DependencyNode>> From(IEnumerable<DependencyNode> roots)
    {
        foreach (var root in roots)
        {
            if (!order.ContainsKey(root))
            {
                Open(root);
            }

            while (open.TryPeek(out var call))
            {
                if (call.Next.MoveNext())
                {
                    var to = call.Next.Current;
                    if (!order.TryGetValue(to, out var known))
                    {
                        Open(to);
                    }
                    else if (onPath.Contains(to))
                    {
                        lowest[call.Node] = Math.Min(lowest[call.Node], known);
                    }

                    continue;
                }

                open.Pop();
                if (open.TryPeek(out var outer))
                {
                    lowest[outer.Node] = Math.Min(lowest[outer.Node], lowest[call.Node]);
                }

                if (lowest[call.Node] == order[call.Node])
                {
                    yield return Close(call.Node);
                }
            }
        }
    }

    private void Open(DependencyNode node)
    {
        order.Add(node, order.Count);
        lowest.Add(node, order[node]);
        path.Push(node);
        onPath.Add(node);
        open.Push((node, next(node).GetEnumerator()));
    }

    // All that leads back to a node is found: it and what was opened after it.
    private List<DependencyNode> Close(DependencyNode first)
    {
        var component = new List<DependencyNode>();
        do
        {
            component.Add(path.Pop());
            onPath.Remove(component[^1]);
        }
        while (component[^1] != first);

        return component;
    }
}

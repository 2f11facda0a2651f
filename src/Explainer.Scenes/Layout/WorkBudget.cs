namespace Explainer.Scenes.Layout;

/// <summary>How much may be worked out. It is counted, not timed, so that what is refused is the same on every machine.</summary>
/// <param name="most">How much, in the units of whoever counts.</param>
public sealed class WorkBudget(long most)
{
    /// <summary>How much was asked for so far.</summary>
    public long Done { get; private set; }

    /// <summary>Whether more was asked for than there is.</summary>
    public bool IsSpent => Done > most;

    /// <summary>Counts work that is about to be done.</summary>
    /// <param name="work">How much.</param>
    /// <returns>Whether there is room for it.</returns>
    public bool Take(long work)
    {
        Done += work;
        return !IsSpent;
    }
}

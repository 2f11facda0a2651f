using System.Text.Json;

namespace Explainer.Editing.Agents;

/// <summary>A call that waits or is worked on.</summary>
/// <param name="id">Its number, as it was given.</param>
/// <param name="method">What is called.</param>
/// <param name="given">What it is given.</param>
internal sealed class AgentCall(JsonElement id, string method, JsonElement? given) : IDisposable
{
    private readonly CancellationTokenSource source = new();

    /// <summary>Its number, as it was given.</summary>
    public JsonElement Id => id;

    /// <summary>What is called.</summary>
    public string Method => method;

    /// <summary>What it is given.</summary>
    public JsonElement? Given => given;

    /// <summary>Whether the client took it back: it gets no answer.</summary>
    public bool IsTakenBack { get; private set; }

    /// <summary>Ends the work for it.</summary>
    public CancellationToken Cancellation => source.Token;

    /// <summary>Takes it back.</summary>
    public void TakeBack()
    {
        IsTakenBack = true;
        Stop();
    }

    /// <summary>Ends the work for it.</summary>
    public void Stop()
    {
        try
        {
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has ended.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => source.Dispose();
}

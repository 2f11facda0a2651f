namespace Explainer.Editing.Protocol;

/// <summary>A call that is answered with an error.</summary>
/// <param name="code">The error's number.</param>
/// <param name="message">What is wrong.</param>
internal sealed class ProtocolException(int code, string message) : Exception(message)
{
    /// <summary>What came in is no JSON.</summary>
    public const int ParseError = -32700;

    /// <summary>What came in is no message, or comes at the wrong time.</summary>
    public const int InvalidRequest = -32600;

    /// <summary>There is no such call.</summary>
    public const int MethodNotFound = -32601;

    /// <summary>The call is given what it does not take.</summary>
    public const int InvalidParams = -32602;

    /// <summary>A defect of the server.</summary>
    public const int InternalError = -32603;

    /// <summary>A call came before the first.</summary>
    public const int NotInitialized = -32002;

    /// <summary>A call that the client took back.</summary>
    public const int Cancelled = -32800;

    /// <summary>A call that was made right and cannot be carried out.</summary>
    public const int RequestFailed = -32803;

    /// <summary>The error's number.</summary>
    public int Code => code;
}

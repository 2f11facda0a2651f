namespace Explainer.Core.Diagnostics;

/// <summary>A wording without holes.</summary>
public sealed class Wording : WordingTemplate
{
    internal Wording(DiagnosticRule rule, string message, string remedy)
        : base(rule, message, remedy)
    {
    }

    /// <inheritdoc/>
    public override int Arity => 0;

    /// <summary>The sentences.</summary>
    public Finding Plain => Fill();

    /// <summary>The diagnostic at a place; null when no file is concerned.</summary>
    public Diagnostic At(SourceSpan? span) => Plain.At(span);

    /// <summary>The failure that ends a call, with what was caught, if anything.</summary>
    public ExplainerException Failure(Exception? inner = null) => Plain.Failure(inner);
}

/// <summary>A wording with one hole.</summary>
public sealed class Wording<T> : WordingTemplate
{
    internal Wording(DiagnosticRule rule, string message, string remedy)
        : base(rule, message, remedy)
    {
    }

    /// <inheritdoc/>
    public override int Arity => 1;

    /// <summary>The sentences with the hole filled.</summary>
    public Finding With(T value) => Fill(value);
}

/// <summary>A wording with two holes.</summary>
public sealed class Wording<T1, T2> : WordingTemplate
{
    internal Wording(DiagnosticRule rule, string message, string remedy)
        : base(rule, message, remedy)
    {
    }

    /// <inheritdoc/>
    public override int Arity => 2;

    /// <summary>The sentences with the holes filled.</summary>
    public Finding With(T1 first, T2 second) => Fill(first, second);
}

/// <summary>A wording with three holes.</summary>
public sealed class Wording<T1, T2, T3> : WordingTemplate
{
    internal Wording(DiagnosticRule rule, string message, string remedy)
        : base(rule, message, remedy)
    {
    }

    /// <inheritdoc/>
    public override int Arity => 3;

    /// <summary>The sentences with the holes filled.</summary>
    public Finding With(T1 first, T2 second, T3 third) => Fill(first, second, third);
}

/// <summary>A wording with four holes.</summary>
public sealed class Wording<T1, T2, T3, T4> : WordingTemplate
{
    internal Wording(DiagnosticRule rule, string message, string remedy)
        : base(rule, message, remedy)
    {
    }

    /// <inheritdoc/>
    public override int Arity => 4;

    /// <summary>The sentences with the holes filled.</summary>
    public Finding With(T1 first, T2 second, T3 third, T4 fourth) => Fill(first, second, third, fourth);
}

/// <summary>A wording with five holes.</summary>
public sealed class Wording<T1, T2, T3, T4, T5> : WordingTemplate
{
    internal Wording(DiagnosticRule rule, string message, string remedy)
        : base(rule, message, remedy)
    {
    }

    /// <inheritdoc/>
    public override int Arity => 5;

    /// <summary>The sentences with the holes filled.</summary>
    public Finding With(T1 first, T2 second, T3 third, T4 fourth, T5 fifth) => Fill(first, second, third, fourth, fifth);
}

/// <summary>A wording with six holes.</summary>
public sealed class Wording<T1, T2, T3, T4, T5, T6> : WordingTemplate
{
    internal Wording(DiagnosticRule rule, string message, string remedy)
        : base(rule, message, remedy)
    {
    }

    /// <inheritdoc/>
    public override int Arity => 6;

    /// <summary>The sentences with the holes filled.</summary>
    public Finding With(T1 first, T2 second, T3 third, T4 fourth, T5 fifth, T6 sixth) => Fill(first, second, third, fourth, fifth, sixth);
}

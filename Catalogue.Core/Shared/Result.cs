using System.Diagnostics.CodeAnalysis;

namespace Catalogue.Core.Shared;

/// <summary>The outcome of an act the business may refuse: done, or the named reason why not.</summary>
public readonly record struct Result
{
    private Result(Refusal? refusal) => Refusal = refusal;

    /// <summary>An act that was carried out.</summary>
    public static Result Done => default;

    /// <summary>Why the act was refused; null when it was carried out.</summary>
    public Refusal? Refusal { get; }

    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Refusal is null;

    public static implicit operator Result(Refusal refusal) => new(refusal);

    /// <summary>Turns a refusal into an exception, where a refusal can only be a fault of the program.</summary>
    /// <exception cref="InvalidOperationException">The act was refused.</exception>
    public void OrThrow()
    {
        if (!Succeeded) throw new InvalidOperationException(Refusal.Sentence);
    }
}

/// <summary>The outcome of an act that yields a value, or the named reason why it was refused.</summary>
public readonly record struct Result<T>
{
    private readonly T? _value;

    private Result(T? value, Refusal? refusal)
    {
        _value = value;
        Refusal = refusal;
    }

    /// <inheritdoc cref="Result.Refusal"/>
    public Refusal? Refusal { get; }

    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Refusal is null;

    /// <summary>What the act yielded.</summary>
    /// <exception cref="InvalidOperationException">The act was refused.</exception>
    public T Value => Succeeded ? _value! : throw new InvalidOperationException(Refusal.Sentence);

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
}

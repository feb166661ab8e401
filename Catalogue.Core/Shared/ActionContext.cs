namespace Catalogue.Core.Shared;

/// <summary>
/// Who acts, when and why: carried by every write, and what the journal keeps (A27).
/// </summary>
public sealed record ActionContext
{
    private readonly DateTimeOffset _instant;

    /// <summary>Who really acts.</summary>
    public required Actor Actor { get; init; }

    /// <summary>
    /// The instant of the act, to the microsecond: a finer part is dropped here, before anything is made of it, since a database
    /// of the registry would drop it, and the journal's hashes are of what is kept.
    /// </summary>
    public required DateTimeOffset Instant
    {
        get => _instant;
        init => _instant = value.ToMicrosecond();
    }

    /// <summary>In whose name the act is done, where it is not the actor's own (A5); a partner's identifier.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>What the act belongs to: « import », « demonstration », « espace partenaire » ...</summary>
    public required string Process { get; init; }

    /// <summary>A coded reason; free text lives where it can be erased.</summary>
    public string? ReasonCode { get; init; }

    /// <summary>The reason that a decision against somebody always carries.</summary>
    /// <exception cref="InvalidOperationException">There is none: a fault of the program.</exception>
    public string RequireReason() => ReasonCode ?? throw new InvalidOperationException("A decision carries its reason.");
}

/// <summary>Someone, or something, that acts.</summary>
/// <param name="Kind">What sort of actor it is.</param>
/// <param name="Id">Its identifier within its kind; never a name, which could not be erased from the journal.</param>
public sealed record Actor(ActorKind Kind, string Id)
{
    /// <summary>The registry itself: imports, dated effects.</summary>
    public static Actor System { get; } = new(ActorKind.System, "registre");

    /// <summary>Somebody on the public site, who is not known and need not be.</summary>
    public static Actor Visitor { get; } = new(ActorKind.Visitor, "public");

    /// <summary>The person it is; null where it is none.</summary>
    public Guid? PersonId => Guid.TryParse(Id, out var id) ? id : null;

    /// <summary>Reads an actor as <see cref="ToString"/> writes it, which is what the registry keeps.</summary>
    /// <exception cref="FormatException">The text is no actor.</exception>
    public static Actor Parse(string text) =>
        text.Split(':', 2) is [var kind, var id] && Enum.TryParse<ActorKind>(kind, ignoreCase: true, out var known)
            ? new(known, id)
            : throw new FormatException($"'{text}' is no actor.");

    public override string ToString() => $"{Kind.ToString().ToLowerInvariant()}:{Id}";
}

public enum ActorKind
{
    System,
    Partner,
    Staff,
    Visitor,
}

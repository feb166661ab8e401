namespace Catalogue.Core.Specifications;

/// <summary>
/// An answer to one criterion: exactly one of its parts is set, the one of the criterion's type.
/// </summary>
public sealed record Answer
{
    public bool? YesNo { get; init; }

    public decimal? Number { get; init; }

    public string? Text { get; init; }

    /// <summary>The values chosen; one for a single choice.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    /// <summary>For a document: the last legal day on which it is valid. The document itself is private.</summary>
    public DateOnly? ValidUntil { get; init; }

    public Capability? Capability { get; init; }
}

/// <summary>How a centre provides a service (A23).</summary>
/// <param name="Provision">Itself, by another, or not at all.</param>
/// <param name="ThirdParty">Who does it, named with its commune, for <see cref="CapabilityProvision.ThirdParty"/>.</param>
public sealed record Capability(CapabilityProvision Provision, string? ThirdParty = null);

public enum CapabilityProvision
{
    /// <summary>Not offered.</summary>
    None,

    /// <summary>« fait faire ».</summary>
    ThirdParty,

    /// <summary>« fait ».</summary>
    Own,
}

namespace Catalogue.Core.Geography;

/// <summary>A commune found for what somebody typed, and how literally it was taken.</summary>
public sealed record CommuneMatch(Commune Commune, MatchKind Kind);

/// <summary>How a text designates a commune: anything but <see cref="Exact"/> is worth a « nous avons compris ».</summary>
public enum MatchKind
{
    /// <summary>Its code or its whole name, whatever the accents, articles and abbreviations.</summary>
    Exact,

    /// <summary>The beginning of its name.</summary>
    Prefix,

    /// <summary>Its name with a slip of the keyboard, or with a postal code that is not its own.</summary>
    Corrected,
}

namespace Catalogue.Core.Notices;

/// <summary>
/// The finding that a notice comes of, by its identity: whatever becomes of it, no other notice comes of the same one.
/// </summary>
/// <param name="Kind">What was found out how.</param>
/// <param name="Id">Which finding, unique within its kind: no free text.</param>
public sealed record NoticeCause(CauseKind Kind, string Id)
{
    /// <summary>Characters of its text at most.</summary>
    public const int LongestText = 120;

    /// <summary>As the registry keeps and compares it: « review:0192… ».</summary>
    public override string ToString() => PrefixOf(Kind) + Id;

    internal static string PrefixOf(CauseKind kind) => $"{kind.ToString().ToLowerInvariant()}:";
}

public enum CauseKind
{
    /// <summary>A check of an offer against its specification (A10).</summary>
    Review,

    /// <summary>What a client or a partner reported (A20).</summary>
    Complaint,

    /// <summary>A use of the logo (A13).</summary>
    Logo,

    /// <summary>The partner's own site (A17, A18).</summary>
    Site,
}

/// <summary>What a notice takes away if it is lost (A12).</summary>
public enum NoticeScope
{
    /// <summary>Some offers.</summary>
    Offers,

    /// <summary>The right of use, hence all offers under it.</summary>
    Right,
}

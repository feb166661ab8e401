namespace Catalogue.Core.Reviews;

/// <summary>How a review ends (A10).</summary>
public enum ReviewOutcome
{
    Compliant,

    /// <summary>Compliant, and what could be better is kept with the review: the partner owes nothing, and is not written to.</summary>
    CompliantWithRemarks,

    NonCompliant,
}

/// <summary>What is done about an offer that is not compliant.</summary>
public enum ReviewFollowUp
{
    /// <summary>The partner is asked to modify it, before anything else (A11).</summary>
    Modifications,

    /// <summary>A letter is written, which somebody else signs before it leaves (A12).</summary>
    Warning,
}

/// <summary>What a reviewer says of one criterion.</summary>
public enum Verdict
{
    Compliant,
    Remark,
    NonCompliant,
    NotApplicable,
}

/// <summary>What a reviewer says of one criterion, and on what evidence (A10).</summary>
public sealed record CriterionVerdict
{
    /// <summary>Characters of <see cref="Evidence"/> at most.</summary>
    public const int LongestEvidence = 2_000;

    /// <summary>Which criterion, by its key; of a part of a bundle, after its rank: « 1/debit ».</summary>
    public required string Criterion { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>What was seen, in words; empty where nothing is to be said.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>The page where it was seen; null for none.</summary>
    public string? Address { get; init; }

    /// <summary>A stored file or picture that shows it; null for none.</summary>
    public Guid? FileId { get; init; }

    /// <summary>What whoever gave the file calls it: shown, never used as a path.</summary>
    public string FileName { get; init; } = "";

    /// <summary>Whether anything shows what it says.</summary>
    public bool HasEvidence => Evidence.Length > 0 || Address is not null || FileId is not null;
}

/// <summary>What a reviewer makes of what the machine found: it prepares, a person decides.</summary>
/// <param name="Finding">Which finding, as <see cref="MachineFinding.Id"/> writes it.</param>
/// <param name="IsFounded">Whether it is kept, or set aside.</param>
public sealed record FindingVerdict(string Finding, bool IsFounded);

/// <summary>What a reviewer wrote so far of a review: nothing of it counts before it is decided.</summary>
public sealed record ReviewNotes
{
    public static ReviewNotes None { get; } = new();

    public IReadOnlyList<CriterionVerdict> Verdicts { get; init; } = [];

    public IReadOnlyList<FindingVerdict> Findings { get; init; } = [];

    /// <summary>Whether whoever decides says that the criteria without a verdict are satisfied.</summary>
    public bool IsRestCompliant { get; init; }

    /// <summary>What the partner is asked to do, in the reviewer's words; empty for the usual ones.</summary>
    public string Demand { get; init; } = "";

    /// <summary>How the reviewer means to conclude, and why, as far as they said; null before.</summary>
    public ReviewOutcome? Outcome { get; init; }

    /// <inheritdoc cref="Outcome"/>
    public ReviewFollowUp? FollowUp { get; init; }

    /// <inheritdoc cref="Outcome"/>
    public string? ReasonCode { get; init; }

    /// <summary>What the machine had found when it was decided: it may find something else since; none before.</summary>
    public IReadOnlyList<MachineFinding> Found { get; init; } = [];

    /// <summary>The criteria that are not satisfied.</summary>
    public IEnumerable<CriterionVerdict> Faults => Verdicts.Where(verdict => verdict.Verdict == Verdict.NonCompliant);

    /// <summary>What the machine found and the reviewer keeps.</summary>
    public IEnumerable<string> Kept => Findings.Where(finding => finding.IsFounded).Select(finding => finding.Finding);

    /// <summary>The stored files that show what is said.</summary>
    public IEnumerable<Guid> Files => Verdicts.Select(verdict => verdict.FileId).OfType<Guid>();

    /// <summary>The verdict on a criterion; null for none yet.</summary>
    public CriterionVerdict? Of(string criterion) => Verdicts.FirstOrDefault(verdict => verdict.Criterion == criterion);

    /// <summary>Whether a finding is kept or set aside; null before.</summary>
    public bool? OfFinding(string id) => Findings.FirstOrDefault(finding => finding.Finding == id)?.IsFounded;
}

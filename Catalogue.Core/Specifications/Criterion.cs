namespace Catalogue.Core.Specifications;

/// <summary>
/// One requirement of a specification (A6). Forms, validation, filters, review checklists and the public clause sheet
/// all come from it.
/// </summary>
public sealed record Criterion
{
    /// <summary>Unique within the specification; answers are stored under it. For a service, its code of the 50 (A23).</summary>
    public required string Key { get; init; }

    /// <summary>What is asked, in plain French.</summary>
    public required string Label { get; init; }

    /// <summary>Why, or what it means for the client.</summary>
    public string? Help { get; init; }

    public required CriterionType Type { get; init; }

    /// <summary>Unit of a number: « heures », « Mbit/s ».</summary>
    public string? Unit { get; init; }

    /// <summary>An answer is owed where the section applies.</summary>
    public bool IsRequired { get; init; } = true;

    /// <summary>A finding on this criterion forbids publication; otherwise it is only shown.</summary>
    public bool IsBlocking { get; init; } = true;

    /// <summary>The one answer that satisfies a yes/no criterion, where only one does.</summary>
    public bool? MustBe { get; init; }

    /// <summary>Least number accepted.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>Greatest number accepted.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>How many of the choices must be taken at least.</summary>
    public int AtLeast { get; init; }

    /// <summary>The choices that must be among those taken: a standard, a language, a place.</summary>
    public IReadOnlyList<string> MustInclude { get; init; } = [];

    /// <summary>What may be chosen, for choices.</summary>
    public IReadOnlyList<CriterionOption> Options { get; init; } = [];

    /// <summary>For a service: the technology it belongs to, « I » (informatique), « T » (télécoms) or « IT ».</summary>
    public string? Technology { get; init; }

    /// <summary>For a service: what a centre of this category owes (A23).</summary>
    public CapabilityRequirement Owed { get; init; }

    /// <summary>Who may read the answer: annex 3 of the terms of use reserves some to the ministry.</summary>
    public AnswerAudience Audience { get; init; }

    /// <summary>The label of one of its options.</summary>
    public string OptionLabel(string value) =>
        Options.FirstOrDefault(option => option.Value == value)?.Label ?? value;
}

/// <param name="Value">What is stored.</param>
/// <param name="Label">What is shown, in French.</param>
public sealed record CriterionOption(string Value, string Label);

public enum CriterionType
{
    YesNo,
    Choice,
    Choices,
    Number,
    Text,

    /// <summary>A document with the last day on which it is valid.</summary>
    Document,

    /// <summary>A service done by the centre, by a named third party, or not offered (« fait / fait faire »).</summary>
    Capability,
}

/// <summary>Who reads the answer to a criterion.</summary>
public enum AnswerAudience
{
    Everyone,

    /// <summary>The ministry, and the partner that answered.</summary>
    Ministry,
}

/// <summary>What a category of centre owes for a service (A23).</summary>
public enum CapabilityRequirement
{
    /// <summary>« libre ».</summary>
    Free,

    /// <summary>« fait ou fait faire ».</summary>
    OwnOrThirdParty,

    /// <summary>« fait ».</summary>
    Own,
}

namespace Catalogue.Core.Glossary;

/// <summary>A technical word and what it means, for somebody who has never met it (A21).</summary>
public sealed record GlossaryEntry
{
    /// <summary>The word or words, in the singular, as a sentence would write them: « borne wifi », « RAID 1 ».</summary>
    public required string Term { get; init; }

    /// <summary>Its name in addresses, unique: « borne-wifi ».</summary>
    public required string Slug { get; init; }

    /// <summary>What it belongs to, in French: « Réseau et wifi ».</summary>
    public required string Theme { get; init; }

    /// <summary>
    /// Other names, spellings and acronyms of the same thing. Regular plurals, accents, capitals and hyphens are understood
    /// without being listed; an acronym, all in capitals, is what it is written.
    /// </summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>Expressions in which one of its forms means something else: « coup de pouce » is no measure of a screen.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];

    /// <summary>One or two sentences, plain text.</summary>
    public required string Definition { get; init; }

    /// <summary>What it is in the life of a shop, in a sentence; null where the definition is enough.</summary>
    public string? Example { get; init; }

    /// <summary>Terms of entries that are good to read next.</summary>
    public IReadOnlyList<string> See { get; init; } = [];

    /// <summary>Everything it is called, its term first.</summary>
    public IEnumerable<string> Forms => Also.Prepend(Term);
}

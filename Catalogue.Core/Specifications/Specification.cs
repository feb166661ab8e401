using Catalogue.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Core.Specifications;

/// <summary>A <em>cahier des charges</em> (A6): what an offer of a family must satisfy, version after version.</summary>
public sealed class Specification
{
    private readonly List<SpecificationVersion> _versions = [];

    private Specification()
    {
    }

    /// <summary>Unique, as in the name of its file and in its public address: « centre-informatique ».</summary>
    public string Reference { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>As a filter names it; for a centre, its category (A7): « Informatique et télécoms ».</summary>
    public string ShortName { get; private set; } = "";

    /// <summary>Code of the family it belongs to (A7).</summary>
    public string Family { get; private set; } = "";

    /// <summary>What an offer that satisfies it is.</summary>
    public OfferKind Kind { get; private set; }

    /// <summary>One sentence for everybody.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>Every version, published ones never change.</summary>
    public IReadOnlyList<SpecificationVersion> Versions => _versions;

    /// <summary>The version that applies on a legal day, or null before the first.</summary>
    public SpecificationVersion? VersionOn(DateOnly day) =>
        _versions.Where(version => version.EffectiveOn <= day).MaxBy(version => version.EffectiveOn);

    /// <summary>The services that the version in force on a legal day asks of (A23).</summary>
    public IEnumerable<Criterion> ServicesOn(DateOnly day) =>
        VersionOn(day)?.Content.Criteria.Where(criterion => criterion.Type == CriterionType.Capability) ?? [];

    /// <summary>What the version in force on a legal day asks of the partner once for all its offers (A23).</summary>
    public IEnumerable<SpecificationSection> PartnerSectionsOn(DateOnly day) =>
        VersionOn(day)?.Content.Sections.Where(section => section.BelongsTo == SectionOwner.Partner) ?? [];

    /// <summary>The version of a number, « 1.0 », or null.</summary>
    public SpecificationVersion? Find(string number) => _versions.Find(version => version.Number == number);

    /// <summary>The version of a number that something published was checked against: it is always there (A6).</summary>
    /// <exception cref="InvalidOperationException">There is none: a fault of the program.</exception>
    public SpecificationVersion Numbered(string number) =>
        Find(number) ?? throw new InvalidOperationException($"Specification '{Reference}' has no version '{number}'.");

    internal static Specification From(string reference) => new() { Reference = reference };

    internal void Describe(string name, string shortName, string family, OfferKind kind, string summary) =>
        (Name, ShortName, Family, Kind, Summary) = (name, shortName, family, kind, summary);

    internal void Add(SpecificationVersion version) => _versions.Add(version);
}

/// <summary>One version of a specification; what it asks never changes once the registry knows it.</summary>
public sealed class SpecificationVersion
{
    private SpecificationVersion()
    {
    }

    internal SpecificationVersion(string number, DateOnly effectiveOn, string notes, SpecificationContent content)
    {
        Number = number;
        EffectiveOn = effectiveOn;
        Notes = notes;
        Content = content;
    }

    public string SpecificationReference { get; private set; } = "";

    /// <summary>« 1.0 ».</summary>
    public string Number { get; private set; } = "";

    /// <summary>First legal day on which it applies.</summary>
    public DateOnly EffectiveOn { get; private set; }

    /// <summary>What it changes, and what the ministry wants known about it.</summary>
    public string Notes { get; private set; } = "";

    public SpecificationContent Content { get; private set; } = new() { Sections = [] };

    /// <summary>
    /// Takes over how the answers are shown and who may read them, which follows the terms of use: both may change, since offers
    /// were not checked against them.
    /// </summary>
    /// <param name="content">The same questions.</param>
    /// <returns>Whether it changed.</returns>
    internal bool TakeDisplay(SpecificationContent content)
    {
        if (JsonText.Store(Content) == JsonText.Store(content)) return false;
        Content = content;
        return true;
    }
}

internal sealed class SpecificationMapping :
    IEntityTypeConfiguration<Specification>, IEntityTypeConfiguration<SpecificationVersion>
{
    public void Configure(EntityTypeBuilder<Specification> builder)
    {
        builder.HasKey(specification => specification.Reference);
        builder.Property(specification => specification.Kind).HasConversion<string>();
        builder.HasMany(specification => specification.Versions).WithOne()
            .HasForeignKey(version => version.SpecificationReference);
        builder.Navigation(specification => specification.Versions).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<SpecificationVersion> builder)
    {
        builder.HasKey(version => new { version.SpecificationReference, version.Number });
        builder.Property(version => version.Content).HasJsonText();
    }
}

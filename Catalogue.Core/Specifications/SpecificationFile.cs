namespace Catalogue.Core.Specifications;

/// <summary>A specification as it is written in <c>uSync/specifications/*.yml</c>.</summary>
internal sealed class SpecificationFile
{
    public required string Reference { get; set; }

    public required string Name { get; set; }

    public required string ShortName { get; set; }

    public required string Family { get; set; }

    public required OfferKind Kind { get; set; }

    public required string Summary { get; set; }

    public required List<VersionFile> Versions { get; set; }

    internal sealed class VersionFile
    {
        public required string Number { get; set; }

        public required DateOnly EffectiveOn { get; set; }

        public string Notes { get; set; } = "";

        /// <summary>What a centre owes for a service, by the service's technology (A23).</summary>
        public Dictionary<string, CapabilityRequirement> Services { get; set; } = [];

        public PartsFile? Parts { get; set; }

        /// <summary>Keys of the criteria that tell what is bought at a glance.</summary>
        public List<string> Essentials { get; set; } = [];

        public required List<SectionFile> Sections { get; set; }

        /// <exception cref="FormatException">A shared section does not exist.</exception>
        public SpecificationContent ToContent(IReadOnlyDictionary<string, SectionFile> shared) => new()
        {
            LeastParts = Parts?.AtLeast ?? 0,
            Essentials = Essentials,
            Sections = [.. Sections.Select(section => Resolve(section, shared).ToSection(Services))],
        };

        private static SectionFile Resolve(SectionFile section, IReadOnlyDictionary<string, SectionFile> shared) =>
            section.Use is not { } name ? section
            : shared.TryGetValue(name, out var found) ? found
            : throw new FormatException($"no file sections/{name}.yml");
    }

    /// <summary>What makes an offer a bundle (A7).</summary>
    internal sealed class PartsFile
    {
        public required int AtLeast { get; set; }
    }

    /// <summary>A section of its own, or the use of one of <c>uSync/sections/</c>, which several specifications share.</summary>
    internal sealed class SectionFile
    {
        /// <summary>Name of a shared section's file, with its number: « objet.1 ».</summary>
        public string? Use { get; set; }

        public string Key { get; set; } = "";

        public string Title { get; set; } = "";

        public SectionOwner BelongsTo { get; set; } = SectionOwner.Offer;

        public ConditionFile? AppliesWhen { get; set; }

        public List<CriterionFile> Criteria { get; set; } = [];

        public SpecificationSection ToSection(IReadOnlyDictionary<string, CapabilityRequirement> services) => new()
        {
            Key = Key,
            Title = Title,
            BelongsTo = BelongsTo,
            AppliesWhen = AppliesWhen is null ? null : new(AppliesWhen.Criterion, AppliesWhen.Is),
            Criteria = [.. Criteria.Select(criterion => criterion.ToCriterion(services))],
        };
    }

    internal sealed class ConditionFile
    {
        public required string Criterion { get; set; }

        public required List<string> Is { get; set; }
    }

    internal sealed class CriterionFile
    {
        public required string Key { get; set; }

        public required string Label { get; set; }

        public string? Help { get; set; }

        public required CriterionType Type { get; set; }

        public string? Unit { get; set; }

        public bool Required { get; set; } = true;

        public bool Blocking { get; set; } = true;

        public bool? MustBe { get; set; }

        public decimal? Minimum { get; set; }

        public decimal? Maximum { get; set; }

        public int AtLeast { get; set; }

        public List<string> MustInclude { get; set; } = [];

        public List<OptionFile> Options { get; set; } = [];

        public string? Technology { get; set; }

        public AnswerAudience Audience { get; set; }

        public Criterion ToCriterion(IReadOnlyDictionary<string, CapabilityRequirement> services) => new()
        {
            Key = Key,
            Label = Label,
            Help = Help,
            Type = Type,
            Unit = Unit,
            IsRequired = Required,
            IsBlocking = Blocking,
            MustBe = MustBe,
            Minimum = Minimum,
            Maximum = Maximum,
            AtLeast = AtLeast,
            MustInclude = MustInclude,
            Options = [.. Options.Select(option => new CriterionOption(option.Value, option.Label))],
            Technology = Technology,
            Audience = Audience,
            Owed = Technology is null ? CapabilityRequirement.Free : services.GetValueOrDefault(Technology),
        };
    }

    internal sealed class OptionFile
    {
        public required string Value { get; set; }

        public required string Label { get; set; }
    }
}

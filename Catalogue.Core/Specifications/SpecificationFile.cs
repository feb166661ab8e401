namespace Catalogue.Core.Specifications;

/// <summary>A specification as it is written in <c>uSync/specifications/*.yml</c>.</summary>
internal sealed class SpecificationFile
{
    public required string Reference { get; set; }

    public required string Name { get; set; }

    public required string Family { get; set; }

    public required OfferKind Kind { get; set; }

    public required string Summary { get; set; }

    public required List<VersionFile> Versions { get; set; }

    internal sealed class VersionFile
    {
        public required string Number { get; set; }

        public required DateOnly EffectiveOn { get; set; }

        public string Notes { get; set; } = "";

        public string? CategoryCriterion { get; set; }

        public required List<SectionFile> Sections { get; set; }

        public SpecificationContent ToContent() => new()
        {
            CategoryCriterion = CategoryCriterion,
            Sections = [.. Sections.Select(section => section.ToSection())],
        };
    }

    internal sealed class SectionFile
    {
        public required string Key { get; set; }

        public required string Title { get; set; }

        public SectionOwner BelongsTo { get; set; } = SectionOwner.Offer;

        public ConditionFile? AppliesWhen { get; set; }

        public required List<CriterionFile> Criteria { get; set; }

        public SpecificationSection ToSection() => new()
        {
            Key = Key,
            Title = Title,
            BelongsTo = BelongsTo,
            AppliesWhen = AppliesWhen is null ? null : new(AppliesWhen.Criterion, AppliesWhen.Is),
            Criteria = [.. Criteria.Select(criterion => criterion.ToCriterion())],
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

        public List<OptionFile> Options { get; set; } = [];

        public string? Technology { get; set; }

        public Dictionary<string, CapabilityRequirement> Requirement { get; set; } = [];

        public Criterion ToCriterion() => new()
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
            Options = [.. Options.Select(option => new CriterionOption(option.Value, option.Label))],
            Technology = Technology,
            Requirements = Requirement,
        };
    }

    internal sealed class OptionFile
    {
        public required string Value { get; set; }

        public required string Label { get; set; }
    }
}

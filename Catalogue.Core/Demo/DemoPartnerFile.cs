using Catalogue.Core.Offers;

namespace Catalogue.Core.Demo;

/// <summary>A fictional partner as <c>Demo/Partners/*.yml</c> write it; dates as <c>yyyy-MM-dd</c>.</summary>
internal sealed class DemoPartnerFile
{
    public required string Name { get; set; }

    public required string LegalForm { get; set; }

    public int Founded { get; set; }

    public required string Ape { get; set; }

    public required string ApeLabel { get; set; }

    public required string TradeRegister { get; set; }

    public required string Presentation { get; set; }

    public string? Website { get; set; }

    public required ContactFile Contact { get; set; }

    public required string Quality { get; set; }

    public required List<string> Commitments { get; set; }

    public Dictionary<string, object> Sheet { get; set; } = [];

    /// <summary>What all its offers answer alike; each may say otherwise.</summary>
    public Dictionary<string, object> Answers { get; set; } = [];

    public required RightFile Right { get; set; }

    public required List<OutletFile> Outlets { get; set; }

    public required List<OfferFile> Offers { get; set; }

    internal sealed class ContactFile
    {
        public required string Name { get; set; }

        public required string Position { get; set; }

        public required string Phone { get; set; }

        public required string Email { get; set; }
    }

    internal sealed class RightFile
    {
        public DateOnly AcceptedOn { get; set; }

        public DateOnly ValidatedOn { get; set; }

        public DateOnly EndsOn { get; set; }

        public DecisionFile? Suspended { get; set; }

        public DecisionFile? Withdrawn { get; set; }

        public DecisionFile? Ended { get; set; }
    }

    internal sealed class DecisionFile
    {
        public DateOnly On { get; set; }

        public required string Reason { get; set; }
    }

    internal sealed class OutletFile
    {
        public required string Key { get; set; }

        public required string Name { get; set; }

        public required string Address { get; set; }

        public required string PostalCode { get; set; }

        public required string Insee { get; set; }

        public List<string> Hours { get; set; } = [];

        public required List<AreaFile> Areas { get; set; }
    }

    internal sealed class AreaFile
    {
        public double? RadiusKm { get; set; }

        public List<string>? Departments { get; set; }

        public bool Remote { get; set; }
    }

    internal sealed class OfferFile
    {
        public required string Title { get; set; }

        public required string Specification { get; set; }

        public required string Outlet { get; set; }

        public string? Status { get; set; }

        public DateOnly? PublishedOn { get; set; }

        public DateOnly? UnpublishedOn { get; set; }

        public DecisionFile? Withdrawn { get; set; }

        public required List<WorkModes> Modes { get; set; }

        public required string Promise { get; set; }

        public required PlainFile Plain { get; set; }

        public List<string> Included { get; set; } = [];

        public List<string> Excluded { get; set; } = [];

        public required List<DemoPriceFile> Prices { get; set; }

        public List<DemoExtraFile> Extras { get; set; } = [];

        public required DemoWarrantyFile Warranty { get; set; }

        public required DemoVatFile Vat { get; set; }

        public required ExampleFile Example { get; set; }

        public List<LinkFile> Links { get; set; } = [];

        public List<PartFile> Parts { get; set; } = [];

        public List<ContributorFile> Contributors { get; set; } = [];

        public Dictionary<string, object> Answers { get; set; } = [];

        public ServicesFile? Services { get; set; }

        /// <summary>What it said later, change by change.</summary>
        public List<RevisionFile> Revisions { get; set; } = [];

        /// <summary>The same offer after a revision.</summary>
        public OfferFile RevisedBy(RevisionFile revision)
        {
            var revised = (OfferFile)MemberwiseClone();
            revised.Promise = revision.Promise ?? Promise;
            revised.Plain = Plain.RevisedBy(revision);
            revised.Example = revision.Example ?? Example;
            revised.Prices = Prices.ConvertAll(price =>
                revision.Amounts.TryGetValue(price.Label, out var amount) ? price.At(amount) : price);
            if (revision.Amounts.Keys.FirstOrDefault(label => Prices.TrueForAll(price => price.Label != label)) is { } unknown)
                throw new FormatException($"{Title}: no price is called '{unknown}'.");
            return revised;
        }
    }

    /// <summary>A version that a partner published later: only what it changed.</summary>
    internal sealed class RevisionFile
    {
        public required DateOnly On { get; set; }

        public string? Promise { get; set; }

        public string? HowMuch { get; set; }

        /// <summary>New amounts, by label of the price.</summary>
        public Dictionary<string, decimal> Amounts { get; set; } = [];

        public ExampleFile? Example { get; set; }
    }

    internal sealed class PlainFile
    {
        public required string What { get; set; }

        public required string Why { get; set; }

        public required string HowMuch { get; set; }

        public required string When { get; set; }

        public required string IfItFails { get; set; }

        public PlainFile RevisedBy(RevisionFile revision)
        {
            var revised = (PlainFile)MemberwiseClone();
            revised.HowMuch = revision.HowMuch ?? HowMuch;
            return revised;
        }
    }

    internal sealed class LinkFile
    {
        public required string Label { get; set; }

        public required string Address { get; set; }
    }

    internal sealed class PartFile
    {
        public required string Label { get; set; }

        public required string Specification { get; set; }

        public Dictionary<string, object> Answers { get; set; } = [];
    }

    internal sealed class ExampleFile
    {
        public required string Title { get; set; }

        public required string Text { get; set; }
    }

    internal sealed class ContributorFile
    {
        public required string Name { get; set; }

        public required string Place { get; set; }

        public required string Role { get; set; }
    }

    internal sealed class ServicesFile
    {
        public Dictionary<string, List<string>> ThirdParty { get; set; } = [];

        public List<string> None { get; set; } = [];
    }
}

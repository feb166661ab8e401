using Catalogue.Core.Accounts;
using Catalogue.Core.Offers;
using Catalogue.Core.Specifications;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.OfferEditor.Fields;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.OfferEditor.Bundle;

/// <summary>A section that the specification of a part asks (A6, A7): its form is made from its criteria.</summary>
[OwnCompany(Permission.EditOffers)]
internal sealed class PartSectionModel(OfferEditing editing, PublicCatalogue catalogue) : OnePartPage(editing, catalogue)
{
    private const string Prefix = "r-";

    private PostedAnswers _answers = null!;

    /// <summary>What is asked of the part alone.</summary>
    public SpecificationSection AskedOfPart { get; private set; } = null!;

    public AnswerFields Fields => new(_answers, Partner, Documents);

    /// <summary>What the section lacks, each with the field that it leads to.</summary>
    public IEnumerable<(OfferFinding Finding, string? Field)> Missing =>
        from section in PartReview.Sections
        where section.Key == AskedOfPart.Key
        from finding in section.Findings
        select (finding, _answers.Fields.FirstOrDefault(asked => asked.Criterion.Key == finding.Field)?.FocusId);

    /// <summary>The part it is, and what it answers here.</summary>
    protected override object PartOf(OfferContent content) => PartIn(content) is { } part
        ? new object[]
        {
            part.Specification,
            AskedOfPart.Criteria.Where(asked => part.Answers.ContainsKey(asked.Key)).ToDictionary(asked => asked.Key, asked => part.Answers[asked.Key]),
        }
        : [];

    protected override void Fill(OfferContent content) =>
        _answers = PostedAnswers.Of(AskedOfPart.Criteria, PartIn(content)?.Answers ?? new Dictionary<string, Answer>(), Prefix);

    protected override async Task<bool> FindAsync(CancellationToken cancellation)
    {
        if (!await base.FindAsync(cancellation)) return false;
        var key = (string)RouteData.Values[BundleLinks.SectionKey]!;
        if (PartReview.Asked.FirstOrDefault(section => section.Key == key) is not { } asked) return false;
        AskedOfPart = asked;
        return true;
    }

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        await base.LoadAsync(cancellation);
        // What was sent is shown again, be it refused before it is read.
        if (IsTyped)
            _answers = PostedAnswers.Read(AskedOfPart.Criteria, Request.Form, Prefix);
        else
            Fill(Offer.Draft);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        foreach (var (field, sentence) in _answers.Errors) Refuse(field, sentence);
        if (IsRefused) return Page();
        var saved = await WriteAsync(content => With(content, part => part with { Answers = _answers.Over(part.Answers) }), cancellation);
        return saved ? SavedTo(Links.Part(Rank)) : Page();
    }
}

using Catalogue.Core.Accounts;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Drafting;
using Catalogue.Core.Specifications;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.OfferEditor.Fields;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.OfferEditor;

/// <summary>A section that the specification asks of the offer (A6): its form is made from its criteria.</summary>
[OwnCompany(Permission.EditOffers)]
internal sealed class AskedModel(OfferEditing editing) : SectionPage(editing)
{
    private const string Prefix = "r-";

    private SpecificationSection _asked = null!;
    private PostedAnswers _answers = null!;

    public override DraftSection Section => DraftSections.Asked(_asked);

    public AnswerFields Fields => new(_answers, Partner, Documents);

    /// <summary>Says of what alone the section is asked, where the answers given elsewhere leave it out; null where it is asked.</summary>
    public string? AppliesOnlyTo => Reviewed is null && Asked.Find(_asked.AppliesWhen!.Criterion) is { } other
        ? $"Cette rubrique n’est demandée que si «\u00a0{other.Label}\u00a0» est\u00a0: {string.Join(" ou ", _asked.AppliesWhen.Values.Select(other.OptionLabel))}."
        : null;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        foreach (var error in _answers.Errors) Refuse(error.FieldId, error.Sentence);
        return IsRefused ? Page() : await SaveAsync(content => content with { Answers = _answers.Over(content.Answers) }, cancellation);
    }

    public override string? FieldIdOf(OfferFinding finding) =>
        _answers.Fields.FirstOrDefault(field => field.Criterion.Key == finding.Field)?.FocusId;

    protected override async Task<bool> FindAsync(CancellationToken cancellation)
    {
        if (!await base.FindAsync(cancellation)) return false;
        var key = (string)RouteData.Values[EditorLinks.SectionKey]!;
        var asked = Asked.Sections.FirstOrDefault(section => section.Key == key && section.BelongsTo == SectionOwner.Offer);
        if (asked is null) return false;
        _asked = asked;
        return true;
    }

    protected override Task LoadAsync(CancellationToken cancellation)
    {
        // What was sent is shown again, be it refused before it is read.
        if (IsTyped)
            _answers = PostedAnswers.Read(_asked.Criteria, Request.Form, Prefix);
        else
            Fill(Offer.Draft);
        return Task.CompletedTask;
    }

    protected override void Fill(OfferContent content) => _answers = PostedAnswers.Of(_asked.Criteria, content.Answers, Prefix);

    protected override IEnumerable<SaidLine> Say(OfferContent content) =>
        from criterion in _asked.Criteria
        let answer = content.Answers.GetValueOrDefault(criterion.Key)
        where answer is not null
        select new SaidLine(criterion.Label, string.Join(", ", AnswerWords.Lines(criterion, answer)));

    protected override IEnumerable<string> TextsOf(OfferContent content) =>
        _asked.Criteria.Select(criterion => content.Answers.GetValueOrDefault(criterion.Key)?.Text).OfType<string>();
}

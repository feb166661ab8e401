using Catalogue.Core.Accounts;
using Catalogue.Core.Partners;
using Catalogue.Core.SelfService;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.OfferEditor.Fields;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Space;

/// <summary>A section that a company answers for all its offers; 404 for one that is not asked of it. Its form is made from its criteria.</summary>
[OwnCompany(Permission.EditCompany)]
internal sealed class CommitmentModel(CompanySections sections, CompanyService companies, DocumentDesk desk, TimeProvider clock) : PageOfOne
{
    private const string Prefix = "r-";

    private PostedAnswers _answers = null!;
    private SentDocuments _documents = null!;

    public Partner Partner => HttpContext.Partner();

    public SpecificationSection Section { get; private set; } = null!;

    public AnswerFields Fields => new(_answers, Partner, _documents);

    /// <summary>What the registry's answers lack.</summary>
    public IReadOnlyList<SpecificationFinding> Lacks => CompanySections.Lacks(Section, Partner.Sheet);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        foreach (var error in _answers.Errors) Refuse(error.FieldId, error.Sentence);
        if (IsRefused) return Page();
        var answered = await companies.AnswerAsync(Partner.Id, _answers.Over, HttpContext.Acting(Processes.Company, Partner.Id), cancellation);
        if (answered.Succeeded) return Done(SpaceLinks.Commitments(Partner.Slug), "Vos réponses sont enregistrées\u00a0; vos offres les reprennent.");
        Stopped = answered.Refusal.Sentence;
        return Page();
    }

    protected override async Task<bool> FindAsync(CancellationToken cancellation)
    {
        var key = RouteData.Values["rubrique"] as string;
        var asked = await sections.ReadAsync(Partner, ParisCalendar.DayOf(clock.GetUtcNow()), cancellation);
        if (asked.FirstOrDefault(section => section.Key == key) is not { } found) return false;
        Section = found;
        return true;
    }

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        _documents = await desk.ReadAsync(Partner, cancellation);
        // What was sent is shown again, be it refused before it is read.
        _answers = IsTyped
            ? PostedAnswers.Read(Section.Criteria, Request.Form, Prefix)
            : PostedAnswers.Of(Section.Criteria, Partner.Sheet, Prefix);
    }
}

using Catalogue.Core.Accounts;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Drafting;
using Catalogue.Web.DesignSystem.Input;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.OfferEditor;

/// <summary>« En clair »: five answers for a beginner (A21).</summary>
[OwnCompany(Permission.EditOffers)]
internal sealed class PlainWordsModel(OfferEditing editing) : SectionPage(editing)
{
    private const int Longest = 600;

    public override DraftSection Section => DraftSections.PlainWords;

    [BindProperty(Name = OfferTexts.What)]
    public string? What { get; set; }

    [BindProperty(Name = OfferTexts.Why)]
    public string? Why { get; set; }

    [BindProperty(Name = OfferTexts.HowMuch)]
    public string? HowMuch { get; set; }

    [BindProperty(Name = OfferTexts.When)]
    public string? When { get; set; }

    [BindProperty(Name = OfferTexts.IfItFails)]
    public string? IfItFails { get; set; }

    public IReadOnlyList<PlainQuestion> Questions =>
    [
        new(OfferTexts.What, "C’est quoi\u00a0?", "Ce que vous faites ou livrez, sans mot technique.", What),
        new(OfferTexts.Why, "À quoi ça sert\u00a0?", "Ce que le client pourra faire, ou n’aura plus à faire.", Why),
        new(OfferTexts.HowMuch, "Combien\u00a0?", "Le prix d’un cas courant, et ce qui le fait changer.", HowMuch),
        new(OfferTexts.When, "Quand\u00a0?", "Le délai, de la commande à la mise en route.", When),
        new(OfferTexts.IfItFails, "Et si ça ne marche pas\u00a0?", "Qui appeler, en combien de temps c’est réparé.", IfItFails),
    ];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        foreach (var question in Questions.Where(question => TypedText.Lines(question.Typed).Length > Longest))
            Refuse(question.Key, $"«\u00a0{question.Text}\u00a0»\u00a0: la réponse fait {Longest} caractères au plus.");
        if (IsRefused) return Page();
        var plain = new PlainExplanation(
            TypedText.Lines(What), TypedText.Lines(Why), TypedText.Lines(HowMuch), TypedText.Lines(When), TypedText.Lines(IfItFails));
        return await SaveAsync(content => content with { Plain = plain }, cancellation);
    }

    public override string? FieldIdOf(OfferFinding finding) => finding.Field;

    protected override void Fill(OfferContent content) =>
        (What, Why, HowMuch, When, IfItFails) = content.Plain;

    protected override IEnumerable<SaidLine> Say(OfferContent content) =>
    [
        new("C’est quoi\u00a0?", content.Plain.What),
        new("À quoi ça sert\u00a0?", content.Plain.Why),
        new("Combien\u00a0?", content.Plain.HowMuch),
        new("Quand\u00a0?", content.Plain.When),
        new("Et si ça ne marche pas\u00a0?", content.Plain.IfItFails),
    ];
}

/// <summary>A question that an owner asks.</summary>
/// <param name="Key">Its name among the texts.</param>
/// <param name="Text">The question.</param>
/// <param name="Hint">What the answer says.</param>
/// <param name="Typed">The answer, as it was typed.</param>
internal sealed record PlainQuestion(string Key, string Text, string Hint, string? Typed);

using Catalogue.Core.Content;
using Catalogue.Core.Joining;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Joining;

/// <summary>Accepting the terms of use, in one gesture that covers their annexes, before anything else can be reached (A2).</summary>
[RequestSizeLimit(LargestForm)]
internal sealed class TermsModel(JoiningVisit visit, JoinService service, SiteContent content, JoiningLimit limit) : FormPage
{
    /// <summary>Bytes; a name far too long still meets a sentence.</summary>
    private const int LargestForm = 64 * 1024;

    [BindProperty(Name = JoiningFields.PersonName)]
    public string? PersonName { get; set; }

    [BindProperty(Name = JoiningFields.Email)]
    public string? Email { get; set; }

    [BindProperty(Name = JoiningFields.Accepted)]
    public string? Accepted { get; set; }

    /// <summary>The version that was shown when the box was ticked.</summary>
    [BindProperty(Name = JoiningFields.TermsNumber)]
    public string? TermsNumber { get; set; }

    /// <summary>The terms in force; null before the first.</summary>
    public TermsOfUse? Terms { get; private set; }

    /// <summary>The edition that is open; null when none is.</summary>
    public Programme? Programme { get; private set; }

    public bool IsAccepted => Accepted is not null && TermsNumber == Terms?.Number;

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        Terms = content.TermsOn(visit.Today);
        Programme = await visit.Reader.FindOpenProgrammeAsync(visit.Today, cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Terms is null || Programme is null) return Page();
        var (name, email) = ((PersonName ?? "").Trim(), (Email ?? "").Trim());
        if (TermsNumber is not null && TermsNumber != Terms.Number) Stopped = new TermsHaveChanged().Sentence;
        else if (!IsAccepted) Refuse(JoiningFields.First(JoiningFields.Accepted), "Cochez la case pour accepter les conditions et leurs annexes\u00a0: sans cela, la demande ne peut pas commencer.");
        if (!Core.Shared.PersonName.IsSound(name)) Refuse(JoiningFields.PersonName, $"Donnez votre prénom et votre nom, {Core.Shared.PersonName.LongestName} caractères au plus.");
        if (!EmailAddress.IsSound(email)) Refuse(JoiningFields.Email, "Donnez une adresse électronique complète, par exemple prenom@entreprise.example.");
        if (IsRefused) return Page();
        if (!limit.Allows(HttpContext)) return TooMany();
        var begun = await service.BeginAsync(
            new NewJoin { PersonName = name, Email = email, TermsNumber = Terms.Number, LinkOf = visit.LinkOf }, visit.Context(), cancellation);
        if (begun.Succeeded) return LocalRedirect(JoiningLinks.MailSent);
        Stopped = begun.Refusal.Sentence;
        return Page();
    }

    private PageResult TooMany()
    {
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        Stopped = "Beaucoup de demandes sont parties de votre connexion\u00a0: réessayez dans dix minutes.";
        return Page();
    }
}

using Catalogue.Core.Data;
using Catalogue.Core.Documents;
using Catalogue.Core.Notices;
using Catalogue.Core.Shared;
using Catalogue.Tests.Documents;
using Catalogue.Tests.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Infrastructure;

/// <summary>Notices to the partners of a site, made behind its pages.</summary>
internal static class NoticeActs
{
    private static readonly NoticeTexts Texts = new() { Facts = "Le prix vu en magasin est plus élevé.", Demand = "Corriger le prix au catalogue." };

    /// <summary>Asks a partner for a correction of its right.</summary>
    public static async Task<string> AskCorrectionAsync(this SiteHost site, string slug, Guid staffId)
    {
        var opening = await site.OpeningAsync(slug);
        return (await site.InScopeAsync(services => services.GetRequiredService<NoticeService>()
            .RequestModificationsAsync(opening, Texts, Page, By(staffId, site)))).Value;
    }

    /// <summary>A letter about the right of a partner, which one wrote and another signed and sent.</summary>
    public static async Task<string> SendLetterAsync(this SiteHost site, string slug, Guid author, Guid second)
    {
        var opening = await site.OpeningAsync(slug);
        var grounds = new NoticeGrounds { ReasonCode = "information_inexacte", Clauses = ["cgu/article-05-offres"], Texts = Texts };
        var reference = (await site.InScopeAsync(services => services.GetRequiredService<NoticeService>().DraftAsync(opening, grounds, By(author, site)))).Value;
        await ActAsync((notices, turn) => notices.SignAsync(turn, By(second, site)));
        await ActAsync((notices, turn) => notices.SendAsync(turn, Page, By(second, site)));
        return reference;

        async Task ActAsync(Func<NoticeService, NoticeTurn, Task<Result>> act)
        {
            var turn = new NoticeTurn(reference, (await site.NoticeAsync(reference)).Revision);
            (await site.InScopeAsync(services => act(services.GetRequiredService<NoticeService>(), turn))).OrThrow();
        }
    }

    /// <summary>Answers in the name of nobody in particular, with a file.</summary>
    /// <returns>The file.</returns>
    public static async Task<Guid> AnswerNoticeAsync(this SiteHost site, string reference)
    {
        (await site.InScopeAsync(async services => await services.GetRequiredService<NoticeProgress>().AnswerAsync(
            reference,
            new()
            {
                Kind = AnswerKind.Fixed,
                Text = "C’est fait.",
                Files = [(await services.GetRequiredService<UploadCheck>().RunAsync(PdfSamples.Of(), "preuve.pdf")).Value],
            },
            new() { Actor = new(ActorKind.Partner, Guid.NewGuid().ToString()), Instant = site.Clock.GetUtcNow(), Process = "essai" }))).OrThrow();
        return (await site.NoticeAsync(reference)).Answers[^1].Files[0].Id;
    }

    public static Task<Notice> NoticeAsync(this SiteHost site, string reference) => site.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().Notices.AsNoTracking().SingleAsync(notice => notice.Reference == reference));

    private static Task<NoticeOpening> OpeningAsync(this SiteHost site, string slug) => site.InScopeAsync(async services =>
    {
        var registry = services.GetRequiredService<RegistryContext>();
        var partner = await registry.Partners.SingleAsync(partner => partner.Slug == slug);
        var right = await registry.Rights.OrderByDescending(right => right.EndsOn).FirstAsync(right => right.PartnerId == partner.Id);
        return new NoticeOpening
        {
            PartnerId = partner.Id,
            RightId = right.Id,
            Scope = NoticeScope.Right,
            Offers = [],
            Cause = new(CauseKind.Complaint, $"{Guid.NewGuid()}"),
            FoundOn = ParisCalendar.DayOf(site.Clock.GetUtcNow()),
        };
    });

    private static Uri Page(string letter) => new($"https://essai.example/courriers/{letter}");

    private static ActionContext By(Guid staffId, SiteHost site) =>
        new() { Actor = new(ActorKind.Staff, staffId.ToString()), Instant = site.Clock.GetUtcNow(), Process = "essai" };
}

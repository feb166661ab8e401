using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Notices;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Letters;

/// <summary>Acts upon notices about the right of a partner, for tests that need their letters.</summary>
internal static class LetterActs
{
    public const string Facts = "Le logo a perdu sa flèche.\nIl est vert.", Demand = "Remettre le logo entier.";

    public static NoticeGrounds Grounds { get; } = new()
    {
        ReasonCode = "logo_modifie",
        Clauses = ["cgu/article-07-avertissement", "conseiller/assurance"],
        Texts = new() { Facts = Facts, Demand = Demand },
    };

    public static Uri Page(string letter) => new($"https://essai.example/courriers/{letter}");

    public static ActionContext By(Guid staff, DateTimeOffset instant) => new() { Actor = new(ActorKind.Staff, staff.ToString()), Instant = instant, Process = "essai" };

    /// <summary>Somebody of the ministry who signs.</summary>
    public static async Task<Guid> MeetAsync(this IServiceProvider services, string fullName, string? position, DateTimeOffset instant)
    {
        var registry = services.GetRequiredService<RegistryContext>();
        var member = StaffMember.Meet("https://essai.example", Guid.NewGuid().ToString("N"), instant);
        member.SignIn(fullName, $"{Guid.NewGuid():N}@essai.example", [StaffRole.Reviewer], instant);
        member.Hold(position);
        registry.Add(member);
        await registry.SaveChangesAsync();
        return member.Id;
    }

    public static async Task<NoticeOpening> OpeningAsync(this IServiceProvider services, Partner partner, string cause, DateTimeOffset instant) => new()
    {
        PartnerId = partner.Id,
        RightId = await services.GetRequiredService<RegistryContext>().Rights.Where(right => right.PartnerId == partner.Id).Select(right => right.Id).FirstAsync(),
        Scope = NoticeScope.Right,
        Offers = [],
        Cause = new(CauseKind.Complaint, cause),
        FoundOn = ParisCalendar.DayOf(instant),
    };

    /// <summary>A notice whose letter is written and waits for its second reader.</summary>
    public static async Task<string> DraftNoticeAsync(this IServiceProvider services, Partner partner, string cause, Guid author, DateTimeOffset instant) =>
        (await services.GetRequiredService<NoticeService>().DraftAsync(await services.OpeningAsync(partner, cause, instant), Grounds, By(author, instant))).Value;

    /// <summary>The same, signed and sent.</summary>
    /// <returns>The number of its letter.</returns>
    public static async Task<string> SendNoticeAsync(this IServiceProvider services, string reference, Guid second, DateTimeOffset instant)
    {
        var (notices, registry) = (services.GetRequiredService<NoticeService>(), services.GetRequiredService<RegistryContext>());
        (await notices.SignAsync(await TurnAsync(), By(second, instant))).OrThrow();
        (await notices.SendAsync(await TurnAsync(), Page, By(second, instant))).OrThrow();
        return await registry.Letters.Where(letter => letter.NoticeReference == reference).Select(letter => letter.Number).SingleAsync();

        async Task<NoticeTurn> TurnAsync() =>
            new(reference, await registry.Notices.Where(notice => notice.Reference == reference).Select(notice => notice.Revision).SingleAsync());
    }
}

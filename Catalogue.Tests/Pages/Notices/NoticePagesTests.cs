using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Notices;
using Catalogue.Core.Shared;
using Catalogue.Tests.Documents;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Pages.Notices;

/// <summary>Notices as both sides read and act upon them (A11, A12); each test has its own partner.</summary>
public sealed class NoticePagesTests(SiteHost site) : IClassFixture<SiteHost>, IDisposable
{
    private const string List = "/instruction/avertissements";

    private readonly DateTimeOffset _start = site.Clock.GetUtcNow();

    [Fact]
    public async Task Letter_IsWrittenSignedByAnotherSentAndKnownToItsPartnerOnlyThen()
    {
        var slug = await site.PartnerSlugAsync(0);
        using var author = await site.AsStaffAsync(StaffRole.Reviewer);
        using var second = await site.AsStaffAsync(StaffRole.LeadReviewer);
        using var manager = await site.AsAccountAsync((slug, CompanyRole.Manager));
        var open = $"/instruction/partenaires/{slug}/avertissement";
        (await author.Browser.PageAsync($"/instruction/partenaires/{slug}")).QuerySelector($"main a[href='{open}']").ShouldNotBeNull();

        var empty = await RefusedAsync(author, await author.Browser.PageAsync(open), ("faits", "Un prix différent."));
        foreach (var field in (string[])["origine-1", "enjeu-1"]) empty.QuerySelector($".fr-alert a[href='#{field}']").ShouldNotBeNull(field);
        empty.QuerySelector("#faits")!.TextContent.ShouldContain("Un prix différent.");
        var unfounded = await RefusedAsync(author, empty, ("origine", "Complaint"), ("enjeu", await RightAsync(slug)), ("demande", "Corriger le prix."));
        unfounded.QuerySelector(".fr-alert a[href='#motif-1']").ShouldNotBeNull();
        var reference = await DoneAsync(author, unfounded, ("motif", "information_inexacte"), ("clause", "cgu/article-05-offres"));

        var own = $"/espace/{slug}/controles/{reference}";
        (await TextAsync(author, $"{List}/{reference}")).ShouldContain("une autre personne doit la relire et la signer");
        (await StatusAsync(manager, own)).ShouldBe(HttpStatusCode.NotFound);
        (await TextAsync(manager, $"/espace/{slug}/historique")).ShouldNotContain(reference);
        (await TextAsync(second, $"{List}?lesquels=a-signer")).ShouldContain(reference);
        var rewritten = await DoneAsync(author, await author.Browser.PageAsync($"{List}/{reference}/lettre"), ("demande", "Corriger le prix affiché."));
        rewritten.ShouldBe(reference);
        await ActAsync(second, reference, "signer");
        await ActAsync(author, reference, "envoyer");

        (await TextAsync(manager, $"/espace/{slug}/historique")).ShouldContain($"Dossier {reference} : la lettre part");
        (await TextAsync(manager, $"/espace/{slug}/historique")).ShouldNotContain("la lettre est signée");
        (await TextAsync(manager, $"/espace/{slug}")).ShouldContain("Le ministère vous adresse un avertissement");
        (await TextAsync(author, $"/instruction/partenaires/{slug}")).ShouldContain("la lettre est signée");
        await ReadAsync(reference, manager, author, own);
    }

    /// <summary>Nobody but somebody of the company, who asks for the page, makes the letter received.</summary>
    private async Task ReadAsync(string reference, SignedInBrowser manager, SignedInBrowser agent, string own)
    {
        (await TextAsync(agent, own)).ShouldContain("Personne de l’entreprise ne l’a encore lue");
        foreach (var (method, header) in (IEnumerable<(HttpMethod, string)>)[(HttpMethod.Head, ""), (HttpMethod.Get, "prefetch"), (HttpMethod.Get, "prefetch;prerender")])
        {
            using var looking = new HttpRequestMessage(method, new Uri(own, UriKind.Relative));
            if (header.Length > 0) looking.Headers.Add("Sec-Purpose", header);
            (await manager.Browser.Client.SendAsync(looking)).Dispose();
        }

        (await site.NoticeAsync(reference)).ReadAt.ShouldBeNull();
        var read = await manager.Browser.PageAsync(own);
        (await site.NoticeAsync(reference)).ReadAt.ShouldBe(_start);

        foreach (var words in (string[])["Corriger le prix affiché.", "Ce que dit le catalogue ne correspond pas"]) read.QuerySelector("main")!.TextContent.ShouldContain(words);
        read.QuerySelectorAll("main a").ShouldContain(link => link.TextContent.Contains("Article V", StringComparison.Ordinal));
        var days = read.QuerySelectorAll("table tbody tr").Select(Folded).ToList();
        days.Count.ShouldBeGreaterThanOrEqualTo(16);
        days[0].ShouldContain("ce jour ne compte pas");
        (await agent.Browser.PageAsync($"{List}/{reference}")).QuerySelectorAll("table tbody tr").Select(Folded).ShouldBe(days);
        (await TextAsync(agent, $"{List}?lesquels=en-cours")).ShouldContain(reference);
    }

    [Fact]
    public async Task Answer_StopsTheClockAndIsJudgedByWhoReadTheFileAsItIs()
    {
        var (slug, reference, own, author, second, manager) = await SentAsync(1);
        (await manager.Browser.PageAsync(own)).QuerySelector("main")!.TextContent.ShouldContain("Le délai court");
        (await TextAsync(manager, $"/espace/{slug}")).ShouldContain($"Répondez à l’avertissement {reference}");
        var before = (await site.NoticeAsync(reference)).Deadline;
        (await SubmitAsync(manager, $"{own}/etre-entendu")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await site.NoticeAsync(reference)).Deadline.ShouldBe(before);
        (await TextAsync(author, $"{List}?lesquels=a-entendre")).ShouldContain(reference);
        var stale = await author.Browser.PageAsync($"{List}/{reference}");

        var empty = await RefusedAsync(manager, await manager.Browser.PageAsync($"{own}/repondre"), ("reponse", "corrige"));
        empty.QuerySelector(".fr-alert a[href='#texte']").ShouldNotBeNull();
        using (var answered = await SendAnswerAsync(manager, empty)) answered.StatusCode.ShouldBe(HttpStatusCode.Found);

        (await TextAsync(manager, own)).ShouldContain("Arrêté depuis votre réponse du");
        // Nobody fills in a form that could not be sent.
        foreach (var form in (string[])["repondre", "etre-entendu", "recours"]) (await StatusAsync(manager, $"{own}/{form}")).ShouldBe(HttpStatusCode.Found, form);
        (await TextAsync(author, $"{List}/{reference}")).ShouldContain("Arrêté depuis la réponse de l’entreprise du");
        (await site.NoticeAsync(reference)).Deadline.ShouldBeNull();
        foreach (var (person, page) in new[] { (manager, own), (author, $"{List}/{reference}") })
        {
            var file = (await person.Browser.PageAsync(page)).QuerySelector("main a[download]")!;
            file.TextContent.ShouldBe("preuve.pdf");
            (await StatusAsync(person, file.GetAttribute("href")!)).ShouldBe(HttpStatusCode.OK);
            (await StatusAsync(person, $"{page}/fichiers/{Guid.NewGuid()}")).ShouldBe(HttpStatusCode.NotFound);
        }

        var late = await RefusedAsync(author, stale, "#annuler", ("annuler-texte", "Je voulais annuler."));
        late.QuerySelector("main")!.TextContent.ShouldContain("Quelqu’un a changé cet avertissement entre-temps");
        late.QuerySelector("#annuler-texte")!.TextContent.ShouldContain("Je voulais annuler.");
        var unsaid = await RefusedAsync(author, late, "#insuffisant");
        unsaid.QuerySelector(".fr-alert a[href='#insuffisant-texte']").ShouldNotBeNull();
        await ActAsync(author, reference, "entendre", [("entendre-texte", "L’entreprise explique son prix."), .. Day("entendre-jour", _start)]);
        await ActAsync(author, reference, "insuffisant", ("insuffisant-texte", "Le prix n’a pas changé."));
        (await site.NoticeAsync(reference)).Status.ShouldBe(NoticeStatus.Running);
        var told = await TextAsync(manager, own);
        foreach (var words in (string[])["L’entreprise explique son prix.", "Le prix n’a pas changé.", "Le délai court"]) told.ShouldContain(words);

        await LoseAndAppealAsync(slug, reference, own);
        foreach (var person in (SignedInBrowser[])[author, second, manager]) person.Dispose();
    }

    /// <summary>The partner is reminded once, loses at the deadline, and somebody else gives back.</summary>
    private async Task LoseAndAppealAsync(string slug, string reference, string own)
    {
        var deadline = (await site.NoticeAsync(reference)).Deadline!.Value;
        (await DueAsync(_start)).ShouldNotContain(reference);
        var soon = deadline.AddDays(-2);
        (await DueAsync(soon)).ShouldContain(reference);
        for (var time = 0; time < 2; time++) await WithAsync<NoticeReminders>(reminders => reminders.RemindAsync(reference, new("https://essai.example/"), At(soon)));
        (await DueAsync(soon)).ShouldNotContain(reference);
        (await site.JournalAsync("notice.reminded")).Count(entry => entry.Subject == $"notice:{reference}").ShouldBe(1);

        site.Clock.Set(deadline.AddMinutes(1));
        using var manager = await site.AsAccountAsync((slug, CompanyRole.Manager));
        (await TextAsync(manager, own)).ShouldContain("Retiré depuis le");
        await WithAsync<NoticeProgress>(progress => progress.RecordLossAsync(reference, letter => new($"https://essai.example/{letter}"), At(deadline.AddMinutes(1))));
        var page = await manager.Browser.PageAsync(own);
        page.QuerySelector($"main a[href='{own}/recours']").ShouldNotBeNull();
        (await SubmitAsync(manager, $"{own}/recours", ("texte", "Le prix était juste."))).StatusCode.ShouldBe(HttpStatusCode.Found);

        using var third = await site.AsStaffAsync(StaffRole.LeadReviewer);
        await ActAsync(third, reference, "rendre", ("rendre-texte", "La preuve est bonne."));
        (await TextAsync(manager, own)).ShouldContain("La preuve est bonne.");
        (await TextAsync(third, $"{List}?lesquels=clos")).ShouldContain(reference);
        (await TextAsync(manager, $"/espace/{slug}/controles")).ShouldContain("Passés");
    }

    [Fact]
    public async Task Correction_IsAskedForAnsweredAndAcceptedAndNoLetterComesBeforeItsTime()
    {
        var slug = await site.PartnerSlugAsync(2);
        using var reviewer = await site.AsStaffAsync(StaffRole.Reviewer);
        using var manager = await site.AsAccountAsync((slug, CompanyRole.Editor));
        var form = await reviewer.Browser.PageAsync($"/instruction/partenaires/{slug}/avertissement?nature=correction");
        var offer = form.QuerySelector("input[name=offre]")!.GetAttribute("value")!;
        var reference = await DoneAsync(reviewer, form, ("origine", "Site"), ("enjeu", "offres"), ("offre", offer), ("faits", "La page ne mène pas au catalogue."), ("demande", "Ajouter le lien."));
        (await RefusedAsync(reviewer, form, ("origine", "Site"), ("enjeu", "offres"), ("offre", offer), ("faits", "Encore."), ("demande", "Encore.")))
            .QuerySelector("main")!.TextContent.ShouldContain($"Ce constat a déjà donné lieu à l’avertissement {reference}");

        (await TextAsync(reviewer, $"{List}/{reference}/lettre")).ShouldContain("l’avertissement attend ce jour");
        foreach (var address in (string[])[$"/espace/{slug}", $"/espace/{slug}/offres/{offer}", $"/espace/{slug}/offres/{offer}/historique"]) (await TextAsync(manager, address)).ShouldContain(reference);
        (await TextAsync(manager, $"/espace/{slug}")).ShouldContain("Corrigez ce que le ministère a relevé");
        (await SubmitAsync(manager, $"/espace/{slug}/controles/{reference}/repondre", ("reponse", "conteste"), ("texte", "Le lien est en bas de page."))).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await TextAsync(reviewer, $"{List}?lesquels=reponses")).ShouldContain(reference);
        await ActAsync(reviewer, reference, "accepter");

        (await TextAsync(manager, $"/espace/{slug}/controles/{reference}")).ShouldContain("tout est en ordre");
        var other = await site.PartnerSlugAsync(1);
        using var stranger = await site.AsAccountAsync((other, CompanyRole.Manager));
        (await StatusAsync(stranger, $"/espace/{other}/controles/{reference}")).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(reviewer, $"{List}/AV-99999")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Postings_OfSeveralLetters_AreRecordedAtOnceAndWhatCouldNotBeStays()
    {
        var (_, first, _, author, second, manager) = await SentAsync(3);
        var (_, other, own, _, _, reader) = await SentAsync(4);
        var page = await author.Browser.PageAsync($"{List}/envois");
        page.QuerySelectorAll("input[name=lettre]").Length.ShouldBeGreaterThanOrEqualTo(2);
        (await RefusedAsync(author, page)).QuerySelector(".fr-alert a[href='#lettres-1']").ShouldNotBeNull();
        await reader.Browser.PageAsync(own);

        var half = await SendTickedAsync(author, page, first, other);
        var text = Folded(half.QuerySelector("main")!);
        foreach (var words in (string[])["1 envoi est noté", $"{other} : Quelqu’un a changé"]) text.ShouldContain(words);
        (await site.NoticeAsync(first)).PostedOn.ShouldBe(ParisCalendar.DayOf(_start));
        (await TextAsync(second, $"{List}/{first}")).ShouldContain("comptera comme reçue le");
        foreach (var person in (SignedInBrowser[])[author, second, manager, reader]) person.Dispose();
    }

    public void Dispose() => site.Clock.Set(_start);

    private static string Folded(IElement row) => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<(string, string?)> Day(string name, DateTimeOffset instant)
    {
        var day = ParisCalendar.DayOf(instant);
        yield return ($"{name}-jour", day.Day.ToString(CultureInfo.InvariantCulture));
        yield return ($"{name}-mois", day.Month.ToString(CultureInfo.InvariantCulture));
        yield return ($"{name}-annee", day.Year.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task<string> TextAsync(SignedInBrowser person, string address) =>
        Folded((await person.Browser.PageAsync(address)).QuerySelector("main")!);

    private static async Task<HttpStatusCode> StatusAsync(SignedInBrowser person, string address)
    {
        using var response = await person.Browser.GetAsync(address);
        return response.StatusCode;
    }

    private static Task<HttpResponseMessage> SubmitAsync(SignedInBrowser person, IDocument page, string? form, IEnumerable<(string Name, string? Value)> values) =>
        person.Browser.SubmitAsync(page, values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal), form);

    private static async Task<HttpResponseMessage> SubmitAsync(SignedInBrowser person, string address, params IEnumerable<(string Name, string? Value)> values) =>
        await SubmitAsync(person, await person.Browser.PageAsync(address), null, values);

    private static async Task<IDocument> RefusedAsync(SignedInBrowser person, IDocument page, string form, params IEnumerable<(string Name, string? Value)> values)
    {
        using var response = await SubmitAsync(person, page, form, values);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var refused = await SiteHost.ParseAsync(response);
        refused.Title.ShouldNotBeNull().ShouldStartWith("Erreur");
        SoundPage.TiesItsParts(refused);
        return refused;
    }

    private static Task<IDocument> RefusedAsync(SignedInBrowser person, IDocument page, params IEnumerable<(string Name, string? Value)> values) =>
        RefusedAsync(person, page, "main form[method=post]", values);

    /// <summary>Sends a form that leads to a notice.</summary>
    /// <returns>Its reference.</returns>
    private static async Task<string> DoneAsync(SignedInBrowser person, IDocument page, params IEnumerable<(string Name, string? Value)> values)
    {
        using var response = await SubmitAsync(person, page, null, values);
        response.StatusCode.ShouldBe(HttpStatusCode.Found, await response.Content.ReadAsStringAsync());
        return response.Headers.Location!.OriginalString.Split('/')[^1];
    }

    private static async Task ActAsync(SignedInBrowser person, string reference, string act, params IEnumerable<(string Name, string? Value)> values)
    {
        var page = await person.Browser.PageAsync($"{List}/{reference}");
        SoundPage.TiesItsParts(page);
        using var response = await SubmitAsync(person, page, $"#{act}", values);
        response.StatusCode.ShouldBe(HttpStatusCode.Found, act);
    }

    private static async Task<HttpResponseMessage> SendAnswerAsync(SignedInBrowser person, IDocument page)
    {
        var form = page.QuerySelector("form[enctype='multipart/form-data']").ShouldNotBeNull();
        using var content = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]")) content.Add(new StringContent(hidden.GetAttribute("value")!), hidden.GetAttribute("name")!);
        content.Add(new StringContent("corrige"), "reponse");
        content.Add(new StringContent("Le prix est corrigé."), "texte");
        using var bytes = new ByteArrayContent(PdfSamples.Of()) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } };
        content.Add(bytes, "piece-2", "preuve.pdf");
        return await person.Browser.Client.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), content);
    }

    private static async Task<IDocument> SendTickedAsync(SignedInBrowser person, IDocument page, params string[] references)
    {
        var fields = page.QuerySelectorAll("main form input").Where(input => input.GetAttribute("type") is "hidden" or "text")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? ""));
        var ticked = page.QuerySelectorAll("input[name=lettre]").Select(input => input.GetAttribute("value")!)
            .Where(code => references.Contains(code.Split('.')[0])).Select(code => KeyValuePair.Create("lettre", code));
        using var content = new FormUrlEncodedContent(fields.Concat(ticked));
        using var response = await person.Browser.Client.PostAsync(new Uri($"{List}/envois", UriKind.Relative), content);
        return await SiteHost.ParseAsync(response);
    }

    private async Task<(string Slug, string Reference, string Own, SignedInBrowser Author, SignedInBrowser Second, SignedInBrowser Manager)> SentAsync(int rank)
    {
        var slug = await site.PartnerSlugAsync(rank);
        var (author, second) = (await site.AsStaffAsync(StaffRole.Reviewer), await site.AsStaffAsync(StaffRole.LeadReviewer));
        var reference = await site.SendLetterAsync(slug, author.PersonId, second.PersonId);
        return (slug, reference, $"/espace/{slug}/controles/{reference}", author, second, await site.AsAccountAsync((slug, CompanyRole.Manager)));
    }

    private async Task<string> RightAsync(string slug)
    {
        var partner = await site.PartnerAsync(slug);
        return $"{await site.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Rights
            .Where(right => right.PartnerId == partner.Id).OrderByDescending(right => right.EndsOn).Select(right => right.Id).FirstAsync())}";
    }

    private async Task<IEnumerable<string>> DueAsync(DateTimeOffset now) =>
        (await site.InScopeAsync(services => services.GetRequiredService<NoticeReminders>().ListDueAsync(now))).Select(due => due.Reference);

    private async Task WithAsync<T>(Func<T, Task<Result>> act)
        where T : notnull => (await site.InScopeAsync(services => act(services.GetRequiredService<T>()))).OrThrow();

    private static ActionContext At(DateTimeOffset instant) => new() { Actor = Actor.System, Instant = instant, Process = "essai" };
}

using System.Net.Mime;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Drafting;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.Space;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.OfferEditor;

/// <summary>
/// A page that writes one section of an offer. Its form sends the mark of what the section said when it was opened
/// (<see cref="EditorLinks.Mark"/>): when a colleague wrote it meanwhile, the page comes back filled in, beside what they wrote.
/// </summary>
internal abstract class SectionPage(OfferEditing editing) : OfferPage(editing)
{
    private string _saved = "";

    /// <summary>The section it writes.</summary>
    public abstract DraftSection Section { get; }

    /// <summary>What its form sends back; of what the section says now, where nothing was sent.</summary>
    [BindProperty(Name = EditorLinks.Mark)]
    public string? Mark { get; set; }

    /// <summary>What a colleague wrote meanwhile; null where nobody did.</summary>
    public DraftConflict? Conflict { get; private set; }

    /// <summary>What the section says, line by line: what is shown of two versions is where they differ.</summary>
    protected abstract IEnumerable<SaidLine> Say(OfferContent content);

    /// <summary>The texts of the section that somebody typed.</summary>
    protected virtual IEnumerable<string> TextsOf(OfferContent content) => Say(content).Select(line => line.Text);

    /// <summary>Identifier of the field that a finding is about; null where it is none in particular.</summary>
    public virtual string? FieldIdOf(OfferFinding finding) => null;

    /// <summary>How far the section is; null for one that the answers given elsewhere leave out.</summary>
    public ReviewedSection? Reviewed => Review.Find(Section.Key);

    /// <summary>What else lacks before the offer may be published, the sections of the partner included.</summary>
    public IEnumerable<ReviewedSection> Elsewhere =>
        Review.Own.Concat(Review.OfPartner).Where(section => section.Key != Section.Key && section.Missing > 0);

    /// <summary>The technical words in what the section says (A21).</summary>
    public Jargon Jargon => Editing.Jargon.In(TextsOf(Offer.Draft));

    /// <summary>Fills the form with what the section says.</summary>
    protected abstract void Fill(OfferContent content);

    /// <summary>Whether a script saves while somebody still writes: it is answered in a few words.</summary>
    protected bool IsAutosave => HttpMethods.IsPost(Request.Method) && Request.GetTypedHeaders().Accept is [{ MediaType.Value: MediaTypeNames.Application.Json }];

    public virtual void OnGet()
    {
        Mark = Section.MarkOf(Offer.Draft);
        Fill(Offer.Draft);
    }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!IsAutosave)
        {
            await base.OnPageHandlerExecutionAsync(context, next);
            return;
        }

        await base.OnPageHandlerExecutionAsync(context, async () =>
        {
            var executed = await next();
            if (executed.Result is not null) executed.Result = Tell(isSaved: executed.Result is LocalRedirectResult);
            return executed;
        });
        if (context.Result is PageResult) context.Result = Tell(isSaved: false);
    }

    protected override void RefuseUnreadable()
    {
        base.RefuseUnreadable();
        OnGet();
    }

    /// <summary>
    /// Saves what was written, then says so on the same page, or goes on to the next section; the page itself, filled in, when a
    /// colleague wrote the section meanwhile.
    /// </summary>
    /// <param name="write">The content with what was written.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <param name="outletId">The place that the offer is made from; null to leave it.</param>
    protected async Task<IActionResult> SaveAsync(Func<OfferContent, OfferContent> write, CancellationToken cancellation, Guid? outletId = null)
    {
        if (!await WriteAsync(write, cancellation, outletId)) return Page();
        return SavedTo(Request.Form.ContainsKey(EditorLinks.GoOn) ? Next() : SectionLink(Section.Key));
    }

    /// <summary>
    /// Does what a button alone asks, which typed nothing: where a colleague wrote the section meanwhile, the page shows what it says
    /// now, and the button pressed again does it.
    /// </summary>
    protected async Task<IActionResult> PressAsync(Func<OfferContent, OfferContent> write, CancellationToken cancellation)
    {
        if (await WriteAsync(write, cancellation)) return SavedTo(SectionLink(Section.Key));
        Conflict = null;
        return Page();
    }

    /// <summary>Saves what was written.</summary>
    /// <returns>False when a colleague wrote the section meanwhile: <see cref="Conflict"/> then says what.</returns>
    protected async Task<bool> WriteAsync(Func<OfferContent, OfferContent> write, CancellationToken cancellation, Guid? outletId = null)
    {
        var change = new DraftChange { Section = Section, Mark = Mark, Write = write, OutletId = outletId };
        var context = HttpContext.Acting(Processes.Offers, Partner.Id);
        var saved = await Editing.Service.WriteAsync(Offer.Reference, change, context, cancellation);
        // What is shown from now on, and reviewed, is what the registry holds.
        await FindAsync(cancellation);
        if (saved.Succeeded)
        {
            _saved = Offer.DraftChangedAt == context.Instant ? EditorWords.Saved(context.Instant) : EditorWords.NothingChanged;
            return true;
        }

        if (saved.Refusal is DraftChangedMeanwhile meanwhile) await CompareAsync(meanwhile, write, cancellation);
        Stopped = saved.Refusal.Sentence;
        return false;
    }

    /// <summary>What a script that saves shows. Without a mark it stops: a person has to look.</summary>
    private JsonResult Tell(bool isSaved) => new((isSaved, Stopped) switch
    {
        (true, _) => new AutosaveAnswer(Section.MarkOf(Offer.Draft), _saved, EstEnregistre: true),
        (_, null) => new AutosaveAnswer(Mark, $"Pas encore enregistré. {Errors.FirstOrDefault()?.Sentence}", EstEnregistre: false),
        _ => new AutosaveAnswer(Marque: null, $"{Stopped} Enregistrez vous-même pour continuer.", EstEnregistre: false),
    });

    /// <summary>Leads to a page, which says that what was written is saved; a script is told at once.</summary>
    protected LocalRedirectResult SavedTo(string address) =>
        IsAutosave ? LocalRedirect(address) : Done(address, _saved);

    /// <summary>The section after this one, or the list of all after the last.</summary>
    private string Next()
    {
        var next = Review.Own.SkipWhile(section => section.Key != Section.Key).Skip(1).FirstOrDefault();
        return next is null ? EditorLinks.One(Partner.Slug, Offer.Reference) : SectionLink(next.Key);
    }

    private async Task CompareAsync(DraftChangedMeanwhile meanwhile, Func<OfferContent, OfferContent> write, CancellationToken cancellation)
    {
        Conflict = new()
        {
            By = await Editing.NameOfAsync(meanwhile.By, cancellation),
            At = meanwhile.At,
            Differences = SaidDifference.Between(Say(Offer.Draft), Say(write(Offer.Draft))),
        };
        // Sent again, the form writes over what it now shows.
        Mark = Section.MarkOf(Offer.Draft);
    }
}

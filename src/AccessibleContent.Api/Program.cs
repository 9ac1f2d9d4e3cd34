using AccessibleContent.Api.Commands;

return await Terminal.RunAsync(args);

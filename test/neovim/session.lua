-- Opens a draft in Neovim with Stet and prints what the server says, as JSON. Run by neovim.test.ts:
--   nvim --headless --clean -n DRAFT -c "luafile session.lua"
local server = vim.env.STET_SERVER
local words = vim.env.STET_WORDS
local title = vim.env.STET_FIX
local report = {}

local function finish()
  io.stdout:write("REPORT " .. vim.fn.json_encode(report) .. "\n")
  vim.cmd("qall!")
end

local ok, failure = pcall(function()
  vim.bo.filetype = "news-draft"
  local capabilities = vim.lsp.protocol.make_client_capabilities()
  -- Neovim answers workspace/configuration; before 0.8 it does not say so.
  capabilities.workspace.configuration = true
  local id = vim.lsp.start_client({
    name = "stet",
    cmd = { vim.env.STET_NODE, server, "--stdio" },
    capabilities = capabilities,
    workspace_folders = { { uri = vim.uri_from_fname(vim.fn.getcwd()), name = "drafts" } },
    root_dir = vim.fn.getcwd(),
    get_language_id = function() return "news-draft" end,
    settings = vim.fn.json_decode(vim.env.STET_SETTINGS),
  })
  vim.lsp.buf_attach_client(0, id)
  local found = vim.wait(30000, function() return #vim.diagnostic.get(0) > 5 end, 50)
  if not found then error("no diagnostics within 30 s") end
  report.diagnostics = {}
  local severities = { "error", "warning", "information", "hint" }
  for _, one in ipairs(vim.diagnostic.get(0)) do
    table.insert(report.diagnostics, {
      line = one.lnum + 1,
      severity = severities[one.severity],
      rule = one.user_data.lsp.code,
      message = one.message,
    })
  end
  -- As a person would: the cursor on the words, then hover and code action.
  local line, column = unpack(vim.fn.searchpos(words, "w"))
  vim.api.nvim_win_set_cursor(0, { line, column - 1 })
  local at = vim.lsp.util.make_position_params(0, "utf-16")
  local hover = vim.lsp.buf_request_sync(0, "textDocument/hover", at, 10000)
  report.hover = hover[id].result.contents.value
  local range = vim.lsp.util.make_range_params(0, "utf-16")
  range.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(0) }
  local actions = vim.lsp.buf_request_sync(0, "textDocument/codeAction", range, 10000)
  report.actions = {}
  for _, action in ipairs(actions[id].result) do
    table.insert(report.actions, action.title)
    if action.title == title then vim.lsp.util.apply_workspace_edit(action.edit, "utf-16") end
  end
  report.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n")
end)
if not ok then report.failure = tostring(failure) end
finish()
